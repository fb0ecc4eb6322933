package it.trequartista.ui;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/// List, record and details side by side. The list keeps the width the user gave it; the details
/// go when the window is narrower than 1200 px (this pane narrower than 976).
public final class PagePane extends StackPane {
    private static final double NARROW = 976;
    private static final double LIST = 300;
    private static final double LIST_NARROW = 250;
    private static final double DETAILS = 288;

    private final Memory memory;
    private final String name;
    private final SplitPane panes = new SplitPane();
    private final Region list;
    private final Region record;
    private final @Nullable Region details;
    private boolean placing;
    private boolean wanted;
    private boolean unplaced;

    /// With a list, a record and details.
    ///
    /// @param name under which the widths are remembered
    public PagePane(
            Memory memory, String name, Region list, Region record, @Nullable Region details) {
        this.memory = memory;
        this.name = name;
        this.list = list;
        this.record = record;
        this.details = details;
        this.wanted = !memory.word(name + ".details", "shown").equals("hidden");
        getStyleClass().addAll("page", "page-pane");
        list.setMinWidth(200);
        record.setMinWidth(320);
        SplitPane.setResizableWithParent(list, false);
        if (details != null) {
            details.setMinWidth(220);
            SplitPane.setResizableWithParent(details, false);
        }
        getChildren().add(panes);
        widthProperty().addListener(o -> arrange());
    }

    /// Shows or hides the details.
    public void toggleDetails() {
        wanted = !wanted;
        memory.keep(name + ".details", wanted ? "shown" : "hidden");
        arrange();
    }

    private void arrange() {
        double width = getWidth();
        if (width <= 0) {
            return;
        }
        boolean narrow = width < NARROW;
        var parts = new ArrayList<Node>();
        parts.add(list);
        parts.add(record);
        var third = details;
        if (third != null && wanted && !narrow) {
            parts.add(third);
        }
        placing = true;
        if (!panes.getItems().equals(parts)) {
            panes.getItems().setAll(parts);
            panes.getDividers().forEach(d -> d.positionProperty().addListener(o -> remember()));
        }
        place();
        placing = false;
        unplaced = true;
        requestLayout();
    }

    /// A divider set before the panes have a size is pushed aside by their minimum widths, so the
    /// widths are set once more when they have one.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (unplaced) {
            unplaced = false;
            placing = true;
            panes.layout();
            place();
            placing = false;
        }
    }

    private void place() {
        double width = getWidth();
        boolean narrow = width < NARROW;
        double first = memory.number(name + ".list", narrow ? LIST_NARROW : LIST);
        panes.setDividerPosition(0, first / width);
        if (panes.getItems().size() == 3) {
            panes.setDividerPosition(1, 1 - memory.number(name + ".detailsWidth", DETAILS) / width);
        }
    }

    private void remember() {
        if (placing || !panes.isPressed() || getWidth() < NARROW) {
            return;
        }
        double[] at = panes.getDividerPositions();
        memory.keep(name + ".list", Math.rint(at[0] * getWidth()));
        if (at.length == 2) {
            memory.keep(name + ".detailsWidth", Math.rint((1 - at[1]) * getWidth()));
        }
    }
}
