package it.trequartista.contacts.ui;

import it.trequartista.contacts.Owner;
import it.trequartista.ui.Avatar;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Lists;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A row of the list: avatar, name, company or town, last touch.
final class EntryRow implements Lists.Row<Entry> {
    private final Desk desk;
    private final Avatar avatar = new Avatar("");
    private final Label name = new Label();
    private final Label sub = new Label();
    private final Label last = new Label();
    private final HBox root;

    EntryRow(Desk desk) {
        this.desk = desk;
        name.getStyleClass().add("medium");
        sub.getStyleClass().addAll("small", "muted");
        last.getStyleClass().addAll("small", "faint");
        last.setMinWidth(Region.USE_PREF_SIZE);
        var words = new VBox(name, sub);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        root = new HBox(avatar, words, last);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("entry");
        root.setMinWidth(0);
        root.setPrefWidth(0);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void show(Entry entry) {
        String shown = name(desk, entry);
        avatar.show(shown);
        name.setText(shown);
        boolean person = entry.owner() instanceof Owner.OfPerson;
        sub.setText(
                entry.sub().isBlank() && person ? desk.text("contacts.noCompany") : entry.sub());
        last.setText(entry.last().map(at -> Ago.brief(desk, at)).orElse(""));
    }

    @Override
    public String spoken(Entry entry) {
        return name(desk, entry) + ", " + entry.sub();
    }

    private static String name(Desk desk, Entry entry) {
        return Names.shown(desk, entry.owner(), entry.name());
    }
}
