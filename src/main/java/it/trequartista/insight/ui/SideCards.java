package it.trequartista.insight.ui;

import it.trequartista.insight.Counts;
import it.trequartista.insight.PipelineNow;
import it.trequartista.insight.Span;
import it.trequartista.insight.StageSum;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The cards beside the list: the week and the pipeline.
final class SideCards {
    private static final int COLOURS = 6;
    private static final double WIDE = 266;

    private final Desk desk;

    SideCards(Desk desk) {
        this.desk = desk;
    }

    Node week(Counts counts) {
        var from = Span.weekOf(desk.time().today()).from();
        return Parts.card(
                Parts.line(
                        Labels.of(desk.text("insight.week"), "heading"),
                        Labels.of(
                                desk.text("insight.since", desk.formats().day(from)),
                                "micro",
                                "faint")),
                figure("insight.opened", counts.opened()),
                figure("insight.contacts", counts.contacts()),
                figure("insight.published", counts.published()),
                figure("insight.signed", counts.signed()));
    }

    private Node figure(String key, long count) {
        return Parts.line(
                Labels.of(desk.text(key), "small"),
                Parts.whole(desk.formats().count(count), "strong", "num"));
    }

    Node pipeline(PipelineNow pipeline) {
        String total = Parts.sums(pipeline.total(), desk.formats());
        var card =
                Parts.card(
                        Parts.line(
                                Labels.of(desk.text("insight.pipeline"), "heading"),
                                Parts.whole(total, "strong")));
        if (pipeline.deals() == 0 && pipeline.won().deals() == 0) {
            card.getChildren().add(Labels.wrapped(desk.text("insight.noDeals"), "small", "muted"));
            return card;
        }
        card.getChildren().add(bar(pipeline, total));
        var lines = new VBox(8);
        int place = 0;
        for (StageSum stage : pipeline.open()) {
            lines.getChildren().add(line(stage.name(), stage, colour(place++)));
        }
        lines.getChildren().add(line(desk.text("insight.wonThisMonth"), pipeline.won(), "s5"));
        card.getChildren().add(lines);
        card.getChildren().add(Labels.wrapped(desk.text("insight.net"), "micro", "faint"));
        return card;
    }

    /// The fifth colour is that of what is won.
    static String colour(int place) {
        int colour = place % (COLOURS - 1);
        return "s" + (colour < 4 ? colour + 1 : COLOURS);
    }

    /// Stages as parts of one bar: by their sums, or by their numbers while no sum is known.
    private Node bar(PipelineNow pipeline, String total) {
        long sum = pipeline.open().stream().mapToLong(StageSum::weight).sum();
        var bar = new HBox(2);
        int place = 0;
        for (StageSum stage : pipeline.open()) {
            double share =
                    sum > 0
                            ? (double) stage.weight() / sum
                            : (double) stage.deals() / Math.max(1, pipeline.deals());
            var part = new Region();
            part.getStyleClass().addAll("bar", colour(place++));
            part.setPrefWidth(WIDE * share);
            part.setMinWidth(share > 0 ? 3 : 0);
            part.setManaged(share > 0);
            part.setVisible(share > 0);
            bar.getChildren().add(part);
        }
        bar.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        bar.setAccessibleText(desk.text("insight.pipelineSpoken", pipeline.deals(), total));
        return bar;
    }

    private Node line(String name, StageSum stage, String colour) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", colour);
        var words = Labels.of(name, "small");
        words.setMinWidth(0);
        var count = Parts.whole(desk.formats().count(stage.deals()), "small", "faint");
        var left = new HBox(8, dot, words, count);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        return Parts.line(
                left, Parts.whole(Parts.sums(stage.sums(), desk.formats()), "small", "num"));
    }
}
