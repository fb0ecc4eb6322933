package it.trequartista.contacts.ui;

import it.trequartista.contacts.Provenance;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Where the values of a record come from, folded until asked for: what, and the conversation it
/// was taken from.
final class OriginsBox {
    private OriginsBox() {}

    static Optional<Node> of(Desk desk, List<Provenance> origins) {
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        var lines = new VBox(2);
        origins.forEach(o -> lines.getChildren().add(line(desk, o)));
        lines.setVisible(false);
        lines.setManaged(false);
        var open =
                Buttons.link(
                        desk.text("contacts.origins", origins.size()),
                        () -> {
                            lines.setVisible(!lines.isVisible());
                            lines.setManaged(lines.isVisible());
                        });
        return Optional.of(new VBox(4, open, lines));
    }

    private static Node line(Desk desk, Provenance origin) {
        String key = "inbox.target." + origin.target();
        String what = desk.texts().has(key) ? desk.text(key) : origin.target();
        var value = Labels.wrapped(what + ": " + origin.value(), "small");
        String channel = "inbox.channel." + origin.channel();
        String through = desk.texts().has(channel) ? desk.text(channel) : origin.channel();
        String day = desk.formats().day(desk.time().dayOf(origin.at()));
        var from =
                Buttons.link(
                        desk.text("contacts.origin", origin.title(), through, day),
                        () -> desk.go().to(new Place.Arrival(origin.capture())));
        from.getStyleClass().add("small");
        var line = new HBox(8, value, from);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }
}
