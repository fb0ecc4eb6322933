package it.trequartista.inbox.ui;

import it.trequartista.contacts.PersonRow;
import it.trequartista.kernel.PersonId;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.PickField;

import javafx.scene.layout.VBox;

/// Links what is open to somebody, said or looked up.
final class Linking {
    private final DeskModel model;
    private final Desk desk;

    Linking(DeskModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    /// Asks to whom.
    void ask() {
        if (model.now().isEmpty()) {
            return;
        }
        var who =
                new PickField<PersonRow>(
                        model::people,
                        p -> new PickField.Line(Icon.USER, name(p), p.company()),
                        p -> {
                            desk.sheets().close();
                            to(p.id(), name(p));
                        });
        who.field().setPromptText(desk.text("inbox.desk.linkWho"));
        who.field().setAccessibleText(desk.text("inbox.desk.linkWho"));
        desk.sheets().form(desk.text("inbox.desk.link"), new VBox(who.field()));
        who.field().requestFocus();
    }

    private String name(PersonRow person) {
        return person.name().isBlank() ? desk.text("inbox.desk.nameless") : person.name();
    }

    /// Links to somebody.
    void to(PersonId person, String name) {
        model.now()
                .ifPresent(
                        open ->
                                model.sort(
                                        id -> model.triage().link(id, person),
                                        step ->
                                                desk.done(
                                                        desk.text("inbox.desk.did.link", name),
                                                        step,
                                                        () -> model.find(open.head().id()))));
    }
}
