package it.trequartista.inbox.ui;

import it.trequartista.ui.Desk;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.scene.control.Label;

import java.nio.file.Path;
import java.util.Optional;

/// Sentences of the page, and the question both its halves ask: where to save rows left out.
final class Sentences {
    private Sentences() {}

    /// What went wrong.
    static Label bad(String text) {
        var label = Labels.wrapped(text, "bad-ink");
        label.setGraphic(Icons.of(Icon.ALERT_TRIANGLE, "ic-bad"));
        return label;
    }

    static Optional<Path> target(Desk desk) {
        var csv = FileDoor.Kind.of(desk.text("inbox.format.CSV"), "*.csv");
        Path name = Path.of(desk.text("inbox.export.name"));
        return desk.files().save(desk.text("inbox.export"), name, csv);
    }

    static void exported(Desk desk, Path file) {
        desk.toasts().show(desk.text("inbox.export.done", file.toString()));
    }
}
