package it.trequartista.deals.ui;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// Two things at the two ends of a line. Where there is no room for both, the second goes under the
/// first: neither is cut.
final class CardFoot extends FlowPane {
    private final Node first;
    private final Node second;

    CardFoot(Node first, Node second) {
        super(first, second);
        this.first = first;
        this.second = second;
        getStyleClass().add("card-foot");
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (second.getLayoutX() > first.getLayoutX()) {
            second.setLayoutX(getWidth() - second.getLayoutBounds().getWidth());
        }
    }
}
