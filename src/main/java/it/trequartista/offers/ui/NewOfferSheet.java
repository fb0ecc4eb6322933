package it.trequartista.offers.ui;

import it.trequartista.kernel.DealId;
import it.trequartista.offers.Candidate;
import it.trequartista.offers.OfferStarts;
import it.trequartista.offers.OpenDeal;
import it.trequartista.ui.Background;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.PickField;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Asks whom a new offer is for and, when they have open deals, which one it belongs to.
final class NewOfferSheet {
    private final Desk desk;
    private final NewOffers news;
    private final OfferStarts starts;
    private final Background.Lane finding;
    private final Background.Lane reading;
    private final PickField<CustomerField.Choice> customer;
    private final FieldBox box;
    private final VBox deals = new VBox(8);
    private final ToggleGroup group = new ToggleGroup();
    private final Button go;
    private CustomerField.@Nullable Choice chosen;

    NewOfferSheet(Desk desk, NewOffers news) {
        this.desk = desk;
        this.news = news;
        this.starts = news.starts();
        this.finding = desk.background().lane();
        this.reading = desk.background().lane();
        this.customer =
                CustomerField.of(
                        desk,
                        (typed, found) ->
                                finding.run(() -> starts.customers(typed), found, desk::say),
                        this::choose);
        this.box = FieldBox.above(desk.text("offers.whichCustomer"), customer.field());
        this.go = Buttons.primary(desk.text("offers.create"), null, this::create);
        go.setDefaultButton(true);
        OfferSheets.onEnter(deals, go);
    }

    /// Asks for everything.
    void open() {
        var later =
                Buttons.quiet(
                        desk.text("offers.withoutCustomer"),
                        null,
                        () -> {
                            desk.sheets().close();
                            news.createEmpty();
                        });
        show(later);
    }

    /// Asks which of a customer's open deals.
    void open(Candidate who, List<OpenDeal> open) {
        chosen = new CustomerField.Choice.Known(who);
        customer.show(who.written());
        list(open);
        show(desk.sheets().cancel());
        if (group.getSelectedToggle() instanceof RadioButton first) {
            first.requestFocus();
        }
    }

    private void show(Button other) {
        var content = new VBox(14, box, deals);
        content.setPrefWidth(480);
        desk.sheets().show(desk.sheets().card(desk.text("offers.new"), content, other, go));
    }

    private void choose(CustomerField.Choice choice) {
        chosen = choice;
        box.error(Optional.empty());
        switch (choice) {
            case CustomerField.Choice.Known(var who) -> {
                customer.show(who.written());
                reading.run(() -> starts.deals(who), this::list, desk::say);
            }
            case CustomerField.Choice.New(String name, boolean company) -> {
                customer.show(name);
                list(List.of());
            }
        }
        go.requestFocus();
    }

    private void list(List<OpenDeal> open) {
        deals.getChildren().clear();
        group.getToggles().clear();
        if (open.isEmpty()) {
            return;
        }
        var label = new Label(desk.text("offers.whichDeal"));
        label.getStyleClass().addAll("small", "muted");
        deals.getChildren().add(label);
        for (OpenDeal deal : open) {
            deals.getChildren().add(radio(deal.title() + " · " + deal.stage(), deal.id()));
        }
        deals.getChildren().add(radio(desk.text("offers.newDeal"), null));
        group.getToggles().getFirst().setSelected(true);
    }

    private RadioButton radio(String words, @Nullable DealId deal) {
        var radio = new RadioButton(words);
        radio.setToggleGroup(group);
        radio.setUserData(deal);
        return radio;
    }

    private void create() {
        var choice = chosen;
        if (choice == null) {
            box.error(Optional.of(desk.text("offers.noCustomer")));
            customer.field().requestFocus();
            return;
        }
        var toggle = group.getSelectedToggle();
        var deal = toggle != null && toggle.getUserData() instanceof DealId id ? id : null;
        desk.sheets().close();
        news.create(() -> starts.create(candidate(choice), deal));
    }

    private Candidate candidate(CustomerField.Choice choice) {
        return switch (choice) {
            case CustomerField.Choice.Known(var who) -> who;
            case CustomerField.Choice.New(String name, boolean company) ->
                    company ? starts.newCompany(name) : starts.newPerson(name);
        };
    }
}
