package it.trequartista.insight.ui;

import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Money;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/// The small pieces both pages are drawn with.
final class Parts {
    private Parts() {}

    /// A label that never ends in dots.
    static Label whole(String text, String... classes) {
        var label = Labels.of(text, classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A page that scrolls down only.
    static ScrollPane page(Region content, String name) {
        content.getStyleClass().addAll("page", "page-pad");
        var page = new ScrollPane(content);
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.getStyleClass().add("page");
        page.setAccessibleText(name);
        return page;
    }

    static VBox card(Node... content) {
        var card = new VBox(12, content);
        card.getStyleClass().addAll("card", "pad16");
        return card;
    }

    static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// Words to the left, figures to the right.
    static HBox line(Node left, Node right) {
        var line = new HBox(8, left, gap(), right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// A bar as long as its share of the longest, with the figure said in words.
    ///
    /// @param share from 0 to 1
    static StackPane bar(double share, String spoken, String... classes) {
        var full = new Region();
        full.getStyleClass().addAll(classes);
        var ground = new StackPane(full);
        ground.getStyleClass().add("bar-bg");
        ground.setAlignment(Pos.CENTER_LEFT);
        ground.setMaxWidth(Double.MAX_VALUE);
        ground.setMinWidth(40);
        full.maxWidthProperty().bind(ground.widthProperty().multiply(share));
        full.setVisible(share > 0);
        ground.setAccessibleRole(AccessibleRole.TEXT);
        ground.setAccessibleText(spoken);
        return ground;
    }

    /// Sums as words, one per currency.
    static String sums(List<Money> sums, Formats formats) {
        return sums.isEmpty()
                ? "–"
                : sums.stream().map(formats::money).collect(Collectors.joining(" + "));
    }
}
