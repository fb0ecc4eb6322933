package it.trequartista.deals.ui;

import it.trequartista.deals.Deal;
import it.trequartista.deals.DealEdit;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Desk;

import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Free notes.
final class DealNotesCard {
    private final Autosave.Watched watched;
    private final VBox root;

    DealNotesCard(Desk desk, DealModel model) {
        var notes = new TextArea();
        notes.setWrapText(true);
        notes.setPrefRowCount(4);
        notes.setAccessibleText(desk.text("deals.notes"));
        notes.setPromptText(desk.text("deals.notesHint"));
        watched = desk.autosave().watch(notes, t -> model.edit(new DealEdit.Notes(t)));
        root =
                Cards.marked(
                        desk.text("deals.notes"),
                        desk.badges().of(new Badges.Field("deal", model.id().value(), "notes")),
                        notes);
    }

    Region root() {
        return root;
    }

    void show(Deal deal) {
        watched.show(deal.notes());
    }
}
