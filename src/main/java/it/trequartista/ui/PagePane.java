package it.trequartista.ui;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// List, record and details side by side. The list and the details keep the width the user gave
/// them; the details go when the window is narrower than 1400 px (this pane narrower than 1176),
/// because the record would be cut.
///
/// Not a split pane: its dividers are fractions, which the minimum widths push aside at first.
public final class PagePane extends StackPane {
    private static final double NARROW = 1176;
    private static final double LIST = 300;
    private static final double LIST_NARROW = 250;
    private static final double DETAILS = 288;
    private static final double LEAST = 200;
    private static final double MOST = 520;

    private final Memory memory;
    private final String name;
    private final HBox panes = new HBox();
    private final Region list;
    private final @Nullable Region details;
    private final @Nullable Region detailsGrip;
    private boolean wanted;

    /// With a list, a record and details.
    ///
    /// @param name under which the widths are remembered
    public PagePane(
            Memory memory, String name, Region list, Region record, @Nullable Region details) {
        this.memory = memory;
        this.name = name;
        this.list = list;
        this.details = details;
        this.wanted = !memory.word(name + ".details", "shown").equals("hidden");
        getStyleClass().addAll("page", "page-pane");
        record.setMinWidth(LEAST);
        HBox.setHgrow(record, Priority.ALWAYS);
        panes.getChildren().addAll(list, grip(list, ".list", 1), record);
        if (details == null) {
            detailsGrip = null;
        } else {
            detailsGrip = grip(details, ".detailsWidth", -1);
        }
        getChildren().add(panes);
        widthProperty().addListener(o -> arrange());
        arrange();
    }

    /// Whether there is no room for the details beside the rest.
    public boolean isNarrow() {
        return getWidth() < NARROW;
    }

    /// Shows or hides the details; where there is no room for them, shows them on a card.
    public void toggleDetails(Desk desk) {
        if (isNarrow() && details != null) {
            var close = Buttons.primary(desk.text("ui.close"), null, desk.sheets()::close);
            var card = desk.sheets().card(desk.text("ui.details"), details, close);
            desk.sheets().show(card, desk.autosave()::flush);
            return;
        }
        wanted = !wanted;
        memory.keep(name + ".details", wanted ? "shown" : "hidden");
        arrange();
    }

    private void arrange() {
        boolean narrow = isNarrow();
        fix(list, narrow ? LIST_NARROW : memory.number(name + ".list", LIST));
        if (details != null && detailsGrip != null) {
            fix(details, memory.number(name + ".detailsWidth", DETAILS));
            var third = List.<Node>of(detailsGrip, details);
            boolean has = panes.getChildren().contains(details);
            if (wanted && !narrow && !has) {
                panes.getChildren().addAll(third);
            } else if (has && (narrow || !wanted)) {
                panes.getChildren().removeAll(third);
            }
        }
    }

    /// The line between two panes, which can be taken with the mouse.
    ///
    /// @param towards 1 when the pane lies left of the line, -1 when right
    private Region grip(Region pane, String key, int towards) {
        var grip = new Region();
        grip.getStyleClass().add("grip");
        grip.setCursor(Cursor.H_RESIZE);
        double[] from = new double[2];
        grip.setOnMousePressed(
                e -> {
                    from[0] = e.getSceneX();
                    from[1] = pane.getWidth();
                });
        grip.setOnMouseDragged(
                e -> {
                    double width = from[1] + towards * (e.getSceneX() - from[0]);
                    fix(pane, Math.clamp(width, LEAST, MOST));
                });
        grip.setOnMouseReleased(e -> memory.keep(name + key, Math.rint(pane.getPrefWidth())));
        return grip;
    }

    private static void fix(Region pane, double width) {
        pane.setMinWidth(width);
        pane.setPrefWidth(width);
        pane.setMaxWidth(width);
    }
}
