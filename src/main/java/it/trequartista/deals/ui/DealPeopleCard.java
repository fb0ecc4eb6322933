package it.trequartista.deals.ui;

import it.trequartista.deals.Buyer;
import it.trequartista.deals.DealFile;
import it.trequartista.deals.DealPerson;
import it.trequartista.deals.DealRole;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldView;
import it.trequartista.ui.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;

/// Who takes part, and as what.
final class DealPeopleCard {
    private final Desk desk;
    private final DealModel model;
    private final VBox rows = new VBox();
    private final BuyerField add;
    private final VBox root;
    private List<DealPerson> drawn = List.of();

    DealPeopleCard(Desk desk, DealModel model) {
        this.desk = desk;
        this.model = model;
        this.add =
                new BuyerField(
                        desk.text("deals.addPerson"),
                        (typed, found) ->
                                model.buyers(
                                        typed,
                                        all ->
                                                found.accept(
                                                        all.stream()
                                                                .filter(
                                                                        Buyer.OfPerson.class
                                                                                ::isInstance)
                                                                .toList())),
                        this::added);
        add.box().field().setPromptText(desk.text("deals.buyerHint"));
        rows.getStyleClass().add("deal-people");
        root = Cards.card(desk.text("deals.people"), rows, add);
    }

    Region root() {
        return root;
    }

    void show(DealFile file) {
        if (!file.people().equals(drawn)) {
            drawn = file.people();
            rows.getChildren().setAll(drawn.stream().map(this::row).toList());
        }
    }

    private Node row(DealPerson person) {
        var name =
                Buttons.link(person.name(), () -> desk.go().to(new Place.Person(person.person())));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var role = new MenuButton(word(person.role()));
        role.getStyleClass().addAll("sm", "quiet");
        role.setAccessibleText(desk.text("deals.roleOf", person.name(), word(person.role())));
        var roles = new FieldView<DealRole>(r -> {}, r -> model.setRole(person.id(), r));
        roles.show(person.role());
        var mark = desk.badges().of(new Badges.Field("deal_person", person.id(), "role"));
        Arrays.stream(DealRole.values())
                .map(r -> Buttons.item(word(r), null, () -> roles.pick(r)))
                .forEach(role.getItems()::add);
        var remove =
                Buttons.quietIcon(
                        desk.text("deals.removePerson", person.name()),
                        Icon.X,
                        () -> model.removePerson(person.id()));
        remove.getStyleClass().add("sm");
        var row = new HBox(name, room, mark, role, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String word(DealRole role) {
        return desk.texts().get("deals.role", role);
    }

    private void added(Buyer chosen) {
        if (chosen instanceof Buyer.OfPerson person) {
            model.addPerson(person.id());
        }
        add.write("");
    }
}
