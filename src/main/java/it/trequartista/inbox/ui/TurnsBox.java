package it.trequartista.inbox.ui;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.inbox.desk.Capture;
import it.trequartista.inbox.desk.Conversation;
import it.trequartista.inbox.desk.Spoken;
import it.trequartista.inbox.mail.Quoted;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.ui.Avatar;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What was said, turn by turn: who, when, and the words; what a mail repeats is folded away.
final class TurnsBox {
    private static final double PICTURE = 420;

    private final DeskModel model;
    private final Desk desk;
    private final Enclosing enclosing;
    private final Map<Long, Node> nodes = new HashMap<>();

    TurnsBox(DeskModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.enclosing = new Enclosing(model, desk);
    }

    /// The node of a turn, null when it is not shown.
    @Nullable Node node(long key) {
        return nodes.get(key);
    }

    Node draw(Conversation open) {
        nodes.clear();
        var box = new VBox(14);
        box.getStyleClass().addAll("card", "pad20");
        if (open.earlier() > 0) {
            box.getChildren()
                    .add(
                            Labels.of(
                                    desk.text("inbox.desk.earlier", open.earlier()),
                                    "small",
                                    "muted"));
        }
        Spoken before = null;
        for (Spoken turn : open.turns()) {
            if (isNewDay(before, turn)) {
                var day = desk.time().dayOf(Objects.requireNonNull(turn.at()));
                var label = Labels.of(desk.formats().longDay(day), "small", "muted");
                label.getStyleClass().add("desk-day");
                box.getChildren().add(label);
            }
            Node node = turn(open, turn, before);
            nodes.put(turn.key(), node);
            box.getChildren().add(node);
            before = turn;
        }
        return box;
    }

    private boolean isNewDay(@Nullable Spoken before, Spoken turn) {
        if (turn.at() == null) {
            return false;
        }
        LocalDate day = desk.time().dayOf(turn.at());
        return before == null || before.at() == null || !desk.time().dayOf(before.at()).equals(day);
    }

    private Node turn(Conversation open, Spoken turn, @Nullable Spoken before) {
        Capture head = open.head();
        var said = new VBox(4);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        boolean goesOn =
                before != null
                        && before.speaker().equals(turn.speaker())
                        && before.role() == turn.role();
        if (!goesOn) {
            said.getChildren().add(line(open, turn));
        }
        if (head.kind() == Arrival.Kind.EMAIL) {
            Quoted.split(turn.text()).pieces().forEach(p -> said.getChildren().add(piece(p)));
        } else if (!turn.text().isBlank()) {
            said.getChildren().add(text(turn.text()));
        }
        for (var file : open.files()) {
            if (file.turn() == turn.key()) {
                said.getChildren().add(enclosed(file));
            }
        }
        var row = new HBox(12, goesOn ? blank() : face(open, turn), said);
        row.getStyleClass().addAll("desk-turn", "desk-turn-" + side(turn));
        return row;
    }

    private static String side(Spoken turn) {
        return switch (turn.role()) {
            case US -> "us";
            case BOT -> "bot";
            case NOTICE -> "notice";
            case THEM, UNKNOWN -> "them";
        };
    }

    private Node line(Conversation open, Spoken turn) {
        var name = Labels.of(speaker(open, turn), "strong");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        String when = turn.at() == null ? "" : desk.formats().hour(turn.at(), desk.time().zone());
        var line = new HBox(8, name, space, Labels.of(when, "small", "muted"));
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private String speaker(Conversation open, Spoken turn) {
        if (!turn.speaker().isBlank()) {
            return turn.speaker();
        }
        String said = open.said(Target.PERSON);
        String name = said.isBlank() ? open.head().from().who() : said;
        return turn.role() == Role.THEM && !name.isBlank()
                ? name
                : desk.texts().get("inbox.desk.role", turn.role());
    }

    private Node face(Conversation open, Spoken turn) {
        return new Avatar(speaker(open, turn));
    }

    private static Node blank() {
        var blank = new Region();
        blank.getStyleClass().add("desk-no-face");
        return blank;
    }

    private static Label text(String text) {
        return Labels.wrapped(text.strip(), "para");
    }

    private Node piece(Quoted.Piece piece) {
        if (piece.kind() == Quoted.Kind.OWN) {
            return text(piece.text());
        }
        var folded = Labels.wrapped(piece.text().strip(), "small", "muted");
        folded.setVisible(false);
        folded.setManaged(false);
        var box = new VBox(4);
        var open =
                Buttons.link(
                        desk.texts().get("inbox.desk.folded", piece.kind()),
                        () -> {
                            folded.setVisible(!folded.isVisible());
                            folded.setManaged(folded.isVisible());
                        });
        box.getChildren().setAll(List.of(open, folded));
        return box;
    }

    private Node enclosed(Conversation.Enclosed file) {
        var name = Buttons.plain(file.name(), Icon.PAPERCLIP, () -> enclosing.save(file));
        name.getStyleClass().add("sm");
        var box = new VBox(8, name);
        if (file.mime().startsWith("image/")) {
            model.bytes(file.attachment(), bytes -> bytes.ifPresent(b -> picture(box, file, b)));
        }
        return box;
    }

    private static void picture(VBox box, Conversation.Enclosed file, byte[] bytes) {
        var image = new Image(new ByteArrayInputStream(bytes), PICTURE * 2, 0, true, true);
        if (!image.isError()) {
            var view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setFitWidth(Math.min(PICTURE, image.getWidth()));
            view.setAccessibleText(file.name());
            box.getChildren().addFirst(view);
        }
    }
}
