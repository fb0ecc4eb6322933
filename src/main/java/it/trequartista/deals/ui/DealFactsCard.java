package it.trequartista.deals.ui;

import it.trequartista.deals.Buyer;
import it.trequartista.deals.Deal;
import it.trequartista.deals.DealEdit;
import it.trequartista.deals.DealFile;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Badges;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Currency;
import java.util.Optional;

/// Who may buy, for how much and when; and since when.
final class DealFactsCard {
    private final Desk desk;
    private final DealModel model;
    private final BuyerField buyer;
    private final Hyperlink company = new Hyperlink();
    private final FieldBox value;
    private final Autosave.Watched watched;
    private final DayField expected;
    private final Label loss = Cards.hint("");
    private final Label opened = Cards.hint("");
    private final VBox root;
    private Currency currency = Money.EUR;

    DealFactsCard(Desk desk, DealModel model) {
        this.desk = desk;
        this.model = model;
        this.buyer = new BuyerField(desk.text("deals.company"), model::buyers, this::buy);
        var _ = buyer.box().with(mark("company_id"));
        buyer.box().field().setPromptText(desk.text("deals.buyerHint"));
        this.value =
                FieldBox.above(desk.text("deals.valueNet"), new TextField()).with(mark("amount"));
        watched = desk.autosave().watch(value.field(), this::amount);
        String by = desk.text("deals.expected");
        expected =
                new DayField(
                        desk.words(),
                        by,
                        day -> model.edit(new DealEdit.Expected(day.orElse(null))));
        root =
                Cards.card(
                        desk.text("deals.facts"),
                        buyer,
                        company,
                        value,
                        FieldBox.above(by, expected).with(mark("expected_on")),
                        opened,
                        loss);
    }

    private Badges.Mark mark(String field) {
        return desk.badges().of(new Badges.Field("deal", model.id().value(), field));
    }

    Region root() {
        return root;
    }

    void show(DealFile file) {
        Deal deal = file.deal();
        var amount = deal.amount();
        if (amount != null) {
            currency = amount.currency();
        }
        watched.show(amount == null ? "" : desk.formats().amount(amount));
        buyer.show(file.buyer());
        var id = deal.company();
        company.setText(desk.text("deals.openCompany"));
        company.setVisible(id != null);
        company.setManaged(id != null);
        if (id != null) {
            company.setOnAction(e -> desk.go().to(new Place.Company(id)));
        }
        expected.show(Optional.ofNullable(deal.expectedOn()));
        opened.setText(
                desk.text(
                        "deals.openedOn",
                        desk.formats().longDay(desk.time().dayOf(deal.openedAt()))));
        var lost = deal.loss();
        loss.setText(
                lost == null
                        ? ""
                        : desk.text(
                                "deals.lostTo",
                                desk.texts().get("deals.keeper", lost.keeper()),
                                lost.reason()));
        loss.setManaged(lost != null);
    }

    private void buy(Buyer chosen) {
        switch (chosen) {
            case Buyer.OfCompany(var id, String name) -> model.edit(new DealEdit.Buyer(id));
            case Buyer.OfPerson(var id, String name, String beside) -> model.addPerson(id);
        }
    }

    private void amount(String typed) {
        var money = desk.formats().parse(typed).filter(m -> m.signum() >= 0);
        boolean bad = !typed.isBlank() && money.isEmpty();
        value.error(bad ? Optional.of(desk.text("deals.valueUnreadable")) : Optional.empty());
        if (!bad) {
            model.edit(new DealEdit.Amount(money.map(m -> Money.of(m, currency)).orElse(null)));
        }
    }
}
