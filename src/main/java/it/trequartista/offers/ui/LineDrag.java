package it.trequartista.offers.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Takes a row by its handle to another place among its sisters, which make room as it passes.
final class LineDrag {
    private final Node row;
    private final VBox rows;
    private final IntConsumer drop;
    private double from;
    private int to;

    private LineDrag(Node row, VBox rows, IntConsumer drop) {
        this.row = row;
        this.rows = rows;
        this.drop = drop;
    }

    /// Lets a row be dragged; `drop` is told the index it was left at, when that is another one.
    static void enable(LineRow line, VBox rows, IntConsumer drop) {
        var drag = new LineDrag(line.root(), rows, drop);
        var handle = line.handle();
        handle.setOnMousePressed(e -> drag.begin(e.getSceneY()));
        handle.setOnMouseDragged(e -> drag.move(e.getSceneY()));
        handle.setOnMouseReleased(e -> drag.end());
    }

    private int index() {
        return rows.getChildren().indexOf(row);
    }

    private void begin(double y) {
        from = y;
        to = index();
        row.getStyleClass().add("drag");
        row.setViewOrder(-1);
    }

    private void move(double y) {
        double by = y - from;
        row.setTranslateY(by);
        to = target(by);
        makeRoom();
    }

    /// Where its middle is now, among the middles of the others.
    private int target(double by) {
        var box = row.getBoundsInParent();
        double edge = by < 0 ? box.getMinY() : box.getMaxY();
        var others = others();
        int at = 0;
        for (Node other : others) {
            double top = other.getLayoutY();
            double middle = top + other.getLayoutBounds().getHeight() / 2;
            boolean above = rows.getChildren().indexOf(other) < index();
            if (above ? edge > middle || by >= 0 : by > 0 && edge > middle) {
                at++;
            }
        }
        return at;
    }

    private List<Node> others() {
        var others = new ArrayList<>(rows.getChildren());
        others.remove(row);
        return others;
    }

    private void makeRoom() {
        double height = row.getLayoutBounds().getHeight();
        int was = index();
        var all = rows.getChildren();
        for (int i = 0; i < all.size(); i++) {
            if (i != was) {
                boolean down = i >= to && i < was;
                boolean up = i <= to && i > was;
                all.get(i).setTranslateY(down ? height : up ? -height : 0);
            }
        }
    }

    private void end() {
        boolean moved = to != index();
        row.getStyleClass().remove("drag");
        row.setViewOrder(0);
        rows.getChildren().forEach(r -> r.setTranslateY(0));
        if (moved) {
            drop.accept(to);
        }
    }
}
