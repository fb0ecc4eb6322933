package it.trequartista.deals.ui;

import it.trequartista.deals.Buyer;
import it.trequartista.deals.NewDeal;
import it.trequartista.deals.NextStep;
import it.trequartista.kernel.Money;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/// Asks what is known of a new deal: only the title must be.
final class NewDealSheet {
    private final Desk desk;
    private final FieldBox title;
    private final BuyerField buyer;
    private final FieldBox value;
    private final FieldBox step;
    private final DayField day;

    private NewDealSheet(Desk desk, BuyerField.Finding finding) {
        this.desk = desk;
        this.title = FieldBox.above(desk.text("deals.title"), new TextField());
        this.buyer = new BuyerField(desk.text("deals.buyer"), finding, b -> {});
        this.value = FieldBox.above(desk.text("deals.valueNet"), new TextField());
        this.step = FieldBox.above(desk.text("deals.nextStep"), new TextField());
        title.field().setPromptText(desk.text("deals.titleHint"));
        buyer.box().field().setPromptText(desk.text("deals.buyerHint"));
        step.field().setPromptText(desk.text("deals.nextHint"));
        day = new DayField(desk.words(), desk.text("deals.nextDay"), chosen -> {});
    }

    static void open(Desk desk, BuyerField.Finding finding, Consumer<NewDeal> create) {
        var sheet = new NewDealSheet(desk, finding);
        var content =
                new VBox(
                        sheet.title,
                        sheet.buyer,
                        sheet.value,
                        sheet.step,
                        FieldBox.above(desk.text("deals.nextDay"), sheet.day));
        content.getStyleClass().add("form");
        var act =
                Buttons.primary(
                        desk.text("deals.create"),
                        null,
                        () ->
                                sheet.read()
                                        .ifPresent(
                                                deal -> {
                                                    desk.sheets().close();
                                                    create.accept(deal);
                                                }));
        act.setDefaultButton(true);
        desk.sheets().form(desk.text("deals.new"), content, act);
    }

    private Optional<NewDeal> read() {
        String name = title.field().getText().strip();
        title.error(problem(name.isEmpty(), "deals.titleMissing"));
        buyer.box().error(problem(buyer.isUnknown(), "deals.buyerUnknown"));
        var typed = value.field().getText();
        var money = desk.formats().parse(typed).filter(d -> d.signum() >= 0);
        boolean bad = !typed.isBlank() && money.isEmpty();
        value.error(problem(bad, "deals.valueUnreadable"));
        if (name.isEmpty() || buyer.isUnknown() || bad) {
            (name.isEmpty() ? title : bad ? value : buyer.box()).field().requestFocus();
            return Optional.empty();
        }
        var deal = NewDeal.titled(name).worth(money.map(m -> Money.of(m, Money.EUR)).orElse(null));
        return Optional.of(to(deal, buyer.choice().orElse(null)).then(next()));
    }

    private NextStep next() {
        String what = step.field().getText().strip();
        return what.isEmpty() ? NextStep.missing() : new NextStep.Planned(what, day.getValue());
    }

    private static NewDeal to(NewDeal deal, @Nullable Buyer buyer) {
        return switch (buyer) {
            case null -> deal;
            case Buyer.OfCompany(var id, String name) -> deal.forCompany(id);
            case Buyer.OfPerson(var id, String name, String company) -> deal.forPerson(id);
        };
    }

    private Optional<String> problem(boolean wrong, String key) {
        return wrong ? Optional.of(desk.text(key)) : Optional.empty();
    }
}
