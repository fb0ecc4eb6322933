package it.trequartista.insight.ui;

import it.trequartista.insight.MonthTouches;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Segmented;

import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;

/// Touchpoints per month under both hats, as bars or as a table.
final class TouchesCard {
    private enum Shape {
        BARS,
        TABLE
    }

    private static final double HIGH = 230;

    private final Desk desk;
    private Shape shape = Shape.BARS;

    TouchesCard(Desk desk) {
        this.desk = desk;
    }

    Node of(List<MonthTouches> months) {
        var shapes =
                new Segmented<>(
                        List.of(Shape.values()), shape, s -> desk.texts().get("insight.shape", s));
        var place = new VBox();
        place.getChildren().setAll(drawn(months));
        shapes.chosen()
                .addListener(
                        (o, was, is) -> {
                            shape = is;
                            place.getChildren().setAll(drawn(months));
                        });
        var card =
                Parts.card(
                        Parts.line(Labels.of(desk.text("insight.touches"), "heading"), shapes),
                        Labels.wrapped(desk.text("insight.means.touches"), "micro", "faint"),
                        place);
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    private Node drawn(List<MonthTouches> months) {
        boolean none = months.stream().allMatch(m -> m.marketing() + m.sales() == 0);
        if (none) {
            return Labels.wrapped(desk.text("insight.noTouches"), "small", "muted");
        }
        return switch (shape) {
            case BARS -> new VBox(4, legend(), chart(months));
            case TABLE -> table(months);
        };
    }

    private Node legend() {
        return new HBox(16, key("insight.marketing", "legend-0"), key("insight.sales", "legend-1"));
    }

    private Node key(String text, String colour) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", colour);
        var label = Labels.of(desk.text(text), "small");
        label.setGraphic(dot);
        return label;
    }

    private Node chart(List<MonthTouches> months) {
        var names = new CategoryAxis();
        names.setCategories(
                FXCollections.observableArrayList(months.stream().map(this::brief).toList()));
        var counts = new NumberAxis();
        scale(counts, months);
        var chart = new BarChart<>(names, counts);
        chart.setAnimated(false);
        names.setAnimated(false);
        counts.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setBarGap(2);
        chart.setCategoryGap(10);
        chart.setPrefHeight(HIGH);
        chart.setMinHeight(HIGH);
        chart.getData()
                .setAll(
                        List.of(
                                series("insight.marketing", months, MonthTouches::marketing),
                                series("insight.sales", months, MonthTouches::sales)));
        chart.setAccessibleText(spoken(months));
        return chart;
    }

    /// Whole numbers only, at most six of them, written as the language writes them.
    private void scale(NumberAxis counts, List<MonthTouches> months) {
        long most =
                months.stream().mapToLong(m -> Math.max(m.marketing(), m.sales())).max().orElse(1);
        long step = step(most);
        counts.setAutoRanging(false);
        counts.setLowerBound(0);
        counts.setTickUnit((double) step);
        counts.setUpperBound((double) Math.ceilDiv(most, step) * step);
        counts.setMinorTickVisible(false);
        counts.setTickLabelFormatter(
                new StringConverter<>() {
                    @Override
                    public String toString(Number count) {
                        return desk.formats().count(count.longValue());
                    }

                    @Override
                    public Number fromString(String text) {
                        return desk.formats().parse(text).orElse(BigDecimal.ZERO);
                    }
                });
    }

    /// The smallest of 1, 2, 5, 10, 20, 50… of which five reach the largest count.
    private static long step(long most) {
        long step = 1;
        while (most > step * 5) {
            boolean isTwo = Long.toString(step).startsWith("2");
            step = isTwo ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private XYChart.Series<String, Number> series(
            String name, List<MonthTouches> months, ToLongFunction<MonthTouches> count) {
        var series = new XYChart.Series<String, Number>();
        series.setName(desk.text(name));
        for (MonthTouches month : months) {
            series.getData().add(new XYChart.Data<>(brief(month), count.applyAsLong(month)));
        }
        return series;
    }

    private String spoken(List<MonthTouches> months) {
        long marketing = months.stream().mapToLong(MonthTouches::marketing).sum();
        long sales = months.stream().mapToLong(MonthTouches::sales).sum();
        return desk.text("insight.touchesSpoken", marketing, sales);
    }

    private Node table(List<MonthTouches> months) {
        var grid = new GridPane(24, 4);
        for (int i = 0; i < 3; i++) {
            var column = new ColumnConstraints();
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                Labels.of(desk.text("insight.month"), "small", "muted"),
                Labels.of(desk.text("insight.marketing"), "small", "muted"),
                Labels.of(desk.text("insight.sales"), "small", "muted"));
        int row = 1;
        for (MonthTouches month : months) {
            grid.addRow(
                    row++,
                    Labels.of(name(month), "small"),
                    Parts.whole(desk.formats().count(month.marketing()), "small", "num"),
                    Parts.whole(desk.formats().count(month.sales()), "small", "num"));
        }
        return grid;
    }

    /// The month alone: twelve of them are never two of a name.
    private String brief(MonthTouches month) {
        return desk.formats().shortMonth(month.month().atDay(1));
    }

    private String name(MonthTouches month) {
        return desk.formats().month(month.month());
    }
}
