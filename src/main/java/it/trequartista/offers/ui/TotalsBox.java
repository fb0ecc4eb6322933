package it.trequartista.offers.ui;

import it.trequartista.documents.TotalRow;
import it.trequartista.offers.OfferFigures;
import it.trequartista.ui.Desk;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The column of totals as the paper has it, in the language of the window.
final class TotalsBox {
    private final Desk desk;
    private final VBox root = new VBox();

    TotalsBox(Desk desk) {
        this.desk = desk;
        root.getStyleClass().add("totals");
    }

    Region root() {
        return root;
    }

    void draw(OfferModel.Shown shown) {
        var figures =
                new OfferFigures(
                        shown.offer().conditions(), shown.totals(), shown.law(), desk.texts());
        root.getChildren().setAll(figures.rows().stream().map(this::row).toList());
    }

    private Node row(TotalRow total) {
        boolean strong = total.kind() == TotalRow.Kind.TOTAL || total.kind() == TotalRow.Kind.DUE;
        var name = new Label(total.label(desk.texts()));
        var amount = new Label(total.amount());
        name.getStyleClass().add(strong ? "strong" : "muted");
        name.setMinWidth(0);
        amount.getStyleClass().addAll(strong ? "strong" : "medium", "num");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(name, gap, amount);
        row.getStyleClass().add("total-row");
        if (total.kind() == TotalRow.Kind.TOTAL) {
            row.getStyleClass().add("whole");
        }
        return row;
    }
}
