package it.trequartista.app;

import it.trequartista.sync.Sync;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Toasts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// The other computers of a file: what each had when it was last heard of, and whether it is gone.
final class OthersSettings {
    /// From so many hours on, a clock that is ahead is worth a word.
    private static final int AHEAD = 3;

    private final Desk desk;
    private final FolderSync sync;
    private final VBox root = new VBox(6);
    private @Nullable List<Sync.Other> drawn;

    OthersSettings(App app) {
        this.desk = app.desk();
        this.sync = app.sync();
    }

    Node root() {
        return root;
    }

    /// Shows them; while nothing is new what has the focus keeps it.
    void draw(List<Sync.Other> others) {
        if (others.equals(drawn)) {
            return;
        }
        drawn = others;
        root.getChildren().clear();
        others.stream().filter(o -> !o.retired()).forEach(o -> root.getChildren().add(seen(o)));
        if (others.stream().anyMatch(Sync.Other::retired)) {
            root.getChildren().add(Labels.of(desk.text("app.sync.retired"), "strong"));
        }
        others.stream().filter(Sync.Other::retired).forEach(o -> root.getChildren().add(gone(o)));
    }

    private Node seen(Sync.Other other) {
        boolean silent = isSilent(other);
        var retire =
                Buttons.quiet(
                        desk.text("app.sync.retire"),
                        null,
                        () -> sync.retire(other, true, () -> retired(other)));
        retire.setAccessibleText(desk.text("app.sync.retireNamed", other.name()));
        return row(said(other, silent), silent ? "warn-ink" : "para", retire);
    }

    private Node gone(Sync.Other other) {
        var back =
                Buttons.quiet(
                        desk.text("app.sync.takeBack"),
                        null,
                        () -> sync.retire(other, false, () -> {}));
        back.setAccessibleText(desk.text("app.sync.takeBackNamed", other.name()));
        return row(desk.text("app.sync.apart", other.name(), moment(other)), "muted", back);
    }

    private static Node row(String text, String tone, Button act) {
        var words = Labels.wrapped(text, tone);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        act.getStyleClass().add("sm");
        var row = new HBox(8, words, act);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void retired(Sync.Other other) {
        desk.toasts()
                .show(
                        desk.text("app.sync.isRetired", other.name()),
                        new Toasts.Act(
                                desk.text("ui.undo"), () -> sync.retire(other, false, () -> {})));
    }

    private boolean isSilent(Sync.Other other) {
        return other.at().isBefore(desk.time().now().minus(Sync.SILENCE));
    }

    private String said(Sync.Other other, boolean silent) {
        long ahead = Duration.between(desk.time().now(), other.at()).toHours();
        if (ahead >= AHEAD) {
            return desk.text("app.sync.ahead", other.name(), ahead);
        }
        String key =
                other.diverged()
                        ? "app.sync.diverged"
                        : other.same()
                                ? "app.sync.same"
                                : silent ? "app.sync.silent" : "app.sync.apart";
        return desk.text(key, other.name(), moment(other));
    }

    private String moment(Sync.Other other) {
        return desk.formats().moment(other.at(), desk.time().zone());
    }
}
