package it.trequartista.insight.ui;

import it.trequartista.insight.Figures;
import it.trequartista.insight.Span;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Page;
import it.trequartista.ui.Segmented;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// A few true figures, each with what it counts and over which days.
public final class InsightView implements Page {
    private final InsightModel model;
    private final Desk desk;
    private final FigureCards cards;
    private final TouchesCard touches;
    private final VBox content = new VBox(16);
    private final ScrollPane root;

    /// The page of a model; closing it closes the model.
    public InsightView(InsightModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.cards = new FigureCards(desk);
        this.touches = new TouchesCard(desk);
        content.setFillWidth(true);
        this.root = Parts.page(new VBox(16, heading(), content), desk.text("insight.insight"));
        model.figures().subscribe(o -> draw());
        model.problem().subscribe(o -> draw());
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    private Node heading() {
        var length =
                new Segmented<>(
                        List.of(Span.Length.values()),
                        model.length().get(),
                        l -> desk.texts().get("insight.length", l));
        length.chosen().bindBidirectional(model.length());
        length.setAccessibleText(desk.text("insight.length"));
        var title = Labels.of("", "title");
        var span = Labels.of("", "small", "muted");
        model.figures()
                .subscribe(
                        f -> {
                            title.setText(desk.text("insight.howItGoes"));
                            span.setText(f == null ? "" : days(f.span()));
                        });
        var head = new HBox(12, new VBox(2, title, span), Parts.gap(), length);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String days(Span span) {
        var formats = desk.formats();
        return desk.text(
                "insight.fromTo", formats.longDay(span.from()), formats.longDay(span.to()));
    }

    private void draw() {
        var problem = model.problem().get();
        var figures = model.figures().get();
        if (problem != null) {
            content.getChildren().setAll(Labels.wrapped(desk.texts().get(problem), "bad-ink"));
        } else if (figures != null) {
            draw(figures);
        }
    }

    private void draw(Figures figures) {
        var grid = new GridPane(16, 16);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(half);
        }
        grid.add(touches.of(figures.touches()), 0, 0);
        grid.add(cards.funnel(figures.pipeline()), 1, 0);
        grid.add(cards.beginnings(figures.beginnings()), 0, 1);
        grid.add(cards.offers(figures.offers()), 1, 1);
        content.getChildren().setAll(cards.counts(figures), grid);
    }
}
