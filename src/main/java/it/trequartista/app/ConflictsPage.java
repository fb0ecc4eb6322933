package it.trequartista.app;

import it.trequartista.app.ConflictsModel.Item;
import it.trequartista.app.ConflictsModel.Same;
import it.trequartista.app.SameNumberStore.Paper;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Page;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Every field two computers wrote at the same time, until somebody chooses. Nobody has to.
final class ConflictsPage implements Page {
    private static final double WIDTH = 880;

    /// So many are drawn; the others follow when these are gone.
    private static final int MOST = 100;

    private final ConflictsModel model;
    private final Desk desk;
    private final StackPane root = new StackPane();
    private final VBox numbers = new VBox(12);
    private final VBox cards = new VBox(12);
    private final ScrollPane scroll;
    private final EmptyState empty;

    ConflictsPage(ConflictsModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        var body =
                new VBox(
                        16,
                        Labels.of(desk.text("app.section.CONFLICTS"), "display"),
                        Labels.wrapped(desk.text("app.conflicts.why"), "muted", "para"),
                        numbers,
                        cards);
        body.getStyleClass().add("page-pad");
        body.setMaxWidth(WIDTH);
        scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        empty =
                new EmptyState(
                        Icon.LAYERS,
                        desk.text("app.conflicts.emptyTitle"),
                        desk.text("app.conflicts.emptySentence"));
        root.getStyleClass().add("page");
        root.getChildren().addAll(scroll, empty);
        cards.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        it.trequartista.ui.Lists.whileShown(root, model.shown(), () -> draw(model.shown().get()));
    }

    @Override
    public Node root() {
        return root;
    }

    private void draw(ConflictsModel.Shown shown) {
        boolean none = shown.loaded() && shown.count() == 0;
        empty.setVisible(none);
        scroll.setVisible(!none);
        numbers.getChildren().setAll(shown.numbers().stream().map(this::number).toList());
        boolean focused = hasFocus();
        int at = focusedAt();
        var kept = new HashMap<Item, Node>();
        cards.getChildren()
                .forEach(
                        node -> {
                            if (node instanceof ConflictCard card) {
                                kept.put(card.item(), card);
                            }
                        });
        var fresh =
                shown.items().stream()
                        .limit(MOST)
                        .map(i -> kept.computeIfAbsent(i, n -> new ConflictCard(model, desk, n)))
                        .toList();
        var wanted = new ArrayList<Node>(fresh);
        int more = shown.items().size() - fresh.size();
        if (more > 0) {
            wanted.add(Labels.of(desk.text("app.conflicts.more", more), "muted"));
        }
        if (!cards.getChildren().equals(wanted)) {
            cards.getChildren().setAll(wanted);
        }
        if (focused && !hasFocus()) {
            focus(Math.min(Math.max(0, at), fresh.size() - 1));
        }
    }

    private boolean hasFocus() {
        return cards.isFocusWithin();
    }

    private int focusedAt() {
        var all = cards.getChildren();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private void focus(int at) {
        if (at >= 0 && at < cards.getChildren().size()) {
            cards.getChildren().get(at).requestFocus();
        }
    }

    /// Up and down from one to the next, Enter to its record.
    private void key(KeyEvent event) {
        int at = focusedAt();
        if (at < 0 || !(cards.getChildren().get(at) instanceof ConflictCard card)) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && card.isFocused()) {
            card.open();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            focus(at + 1);
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            focus(at - 1);
            event.consume();
        }
    }

    /// Documents under one number, in red, with the way to each.
    private Node number(Same same) {
        var links = new VBox(2);
        List<Paper> papers = same.same().papers();
        for (int i = 0; i < papers.size(); i++) {
            var place = papers.get(i).place();
            links.getChildren().add(Buttons.link(same.papers().get(i), () -> desk.go().to(place)));
        }
        var words =
                new VBox(
                        6,
                        Labels.wrapped(same.head(), "strong"),
                        links,
                        Labels.wrapped(desk.text("sync.sameNumberStays"), "para"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var icon = Icons.of(Icon.ALERT_CIRCLE, "ic-bad");
        var bar = new HBox(icon, words);
        bar.getStyleClass().addAll("message-bar", "bad", "top");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        return bar;
    }
}
