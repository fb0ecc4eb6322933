package it.trequartista.deals.ui;

import it.trequartista.kernel.DealId;

import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/// Carries a card with the mouse: lifted, with a dashed gap where it would fall; Escape takes it
/// back; near the edges the board scrolls.
final class CardDrag {
    /// Drops a card into a column, before another card.
    interface Drop {
        void into(BoardColumn column, DealId card, @Nullable DealId before);
    }

    private record Lifted(
            BoardCard card, StackPane ghost, Point2D grip, EventHandler<KeyEvent> escape) {}

    private static final double START = 6;
    private static final double EDGE = 40;
    private static final double STEP = 0.02;

    private final Pane layer;
    private final ScrollPane scroll;
    private final Supplier<List<BoardColumn>> columns;
    private final Drop drop;
    private @Nullable Point2D pressed;
    private @Nullable Lifted lifted;
    private @Nullable BoardColumn over;

    CardDrag(Pane layer, ScrollPane scroll, Supplier<List<BoardColumn>> columns, Drop drop) {
        this.layer = layer;
        this.scroll = scroll;
        this.columns = columns;
        this.drop = drop;
    }

    /// True while a card is carried.
    boolean isCarrying() {
        return lifted != null;
    }

    void watch(BoardCard card) {
        card.setOnMousePressed(
                e -> {
                    card.requestFocus();
                    pressed =
                            e.getButton() == MouseButton.PRIMARY
                                    ? new Point2D(e.getSceneX(), e.getSceneY())
                                    : null;
                });
        card.setOnMouseDragged(e -> dragged(card, e));
        card.setOnMouseReleased(
                e -> {
                    pressed = null;
                    release();
                });
    }

    private void dragged(BoardCard card, MouseEvent e) {
        var from = pressed;
        if (from == null) {
            return;
        }
        if (lifted == null && from.distance(e.getSceneX(), e.getSceneY()) > START) {
            lift(card, from);
        }
        var now = lifted;
        if (now != null) {
            carry(now, e);
            e.consume();
        }
    }

    private void lift(BoardCard card, Point2D from) {
        var look = new SnapshotParameters();
        look.setFill(Color.TRANSPARENT);
        var ghost = new StackPane(new ImageView(card.snapshot(look, null)));
        ghost.setMouseTransparent(true);
        ghost.getStyleClass().addAll("board-ghost");
        layer.getChildren().setAll(ghost);
        EventHandler<KeyEvent> escape =
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        key.consume();
                        putDown();
                    }
                };
        card.getScene().addEventFilter(KeyEvent.KEY_PRESSED, escape);
        lifted = new Lifted(card, ghost, card.sceneToLocal(from), escape);
        card.setVisible(false);
        card.setManaged(false);
    }

    private void carry(Lifted now, MouseEvent e) {
        var at = layer.sceneToLocal(e.getSceneX(), e.getSceneY());
        now.ghost().relocate(at.getX() - now.grip().getX(), at.getY() - now.grip().getY());
        var view = scroll.localToScene(scroll.getBoundsInLocal());
        if (e.getSceneX() > view.getMaxX() - EDGE) {
            scroll.setHvalue(Math.min(1, scroll.getHvalue() + STEP));
        } else if (e.getSceneX() < view.getMinX() + EDGE) {
            scroll.setHvalue(Math.max(0, scroll.getHvalue() - STEP));
        }
        var found =
                columns.get().stream()
                        .filter(
                                c -> {
                                    var box = c.localToScene(c.getBoundsInLocal());
                                    return box.getMinX() <= e.getSceneX()
                                            && e.getSceneX() <= box.getMaxX();
                                })
                        .findFirst();
        if (over != null && found.filter(over::equals).isEmpty()) {
            over.closeGap();
        }
        over = found.orElse(null);
        found.ifPresent(c -> c.openGap(e.getSceneY(), now.card().getHeight()));
    }

    private void release() {
        var now = lifted;
        var column = over;
        if (now == null) {
            return;
        }
        var before = column == null ? null : column.afterGap();
        putDown();
        if (column != null) {
            drop.into(column, now.card().card().id(), before);
        }
    }

    private void putDown() {
        var now = lifted;
        pressed = null;
        if (now == null) {
            return;
        }
        lifted = null;
        layer.getChildren().clear();
        if (over != null) {
            over.closeGap();
            over = null;
        }
        now.card().setVisible(true);
        now.card().setManaged(true);
        var scene = layer.getScene();
        if (scene != null) {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, now.escape());
        }
    }
}
