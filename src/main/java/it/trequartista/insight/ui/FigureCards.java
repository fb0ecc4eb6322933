package it.trequartista.insight.ui;

import it.trequartista.insight.Counts;
import it.trequartista.insight.Figures;
import it.trequartista.insight.FirstTouch;
import it.trequartista.insight.OfferOutcomes;
import it.trequartista.insight.PipelineNow;
import it.trequartista.insight.StageSum;
import it.trequartista.offers.OfferState;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The cards of the page: each has a title, what it counts, and figures with bars.
final class FigureCards {
    private static final int MOST = 6;
    private static final double WIDE = 212;

    private final Desk desk;

    FigureCards(Desk desk) {
        this.desk = desk;
    }

    /// What happened, beside what happened in as many days before.
    Node counts(Figures figures) {
        Counts now = figures.counts();
        Counts was = figures.before();
        var row =
                new HBox(
                        16,
                        figure("opened", now.opened(), was.opened()),
                        figure("contacts", now.contacts(), was.contacts()),
                        figure("published", now.published(), was.published()),
                        figure("signed", now.signed(), was.signed()),
                        value(now, was));
        row.getChildren().forEach(c -> HBox.setHgrow(c, Priority.ALWAYS));
        return row;
    }

    private Node figure(String key, long now, long was) {
        var number = Parts.whole(desk.formats().count(now), "num-xl");
        var line = new HBox(10, number, change(now - was));
        line.setAlignment(Pos.BASELINE_LEFT);
        return card(key, line, desk.text("insight.before", desk.formats().count(was)));
    }

    private Node value(Counts now, Counts was) {
        var number =
                Parts.whole(
                        Parts.sums(now.value(), desk.formats()),
                        now.value().size() > 1 ? "title" : "num-xl");
        return card(
                "value",
                number,
                desk.text("insight.before", Parts.sums(was.value(), desk.formats())));
    }

    private Node card(String key, Node figure, String before) {
        var card =
                Parts.card(
                        Labels.wrapped(desk.text("insight." + key), "small", "muted"),
                        figure,
                        Labels.wrapped(before, "micro", "faint"),
                        Labels.wrapped(desk.text("insight.means." + key), "micro", "faint"));
        card.setSpacing(4);
        card.setPrefWidth(WIDE);
        card.setMinWidth(130);
        return card;
    }

    private Node change(long change) {
        if (change == 0) {
            return Parts.whole(desk.text("insight.same"), "small", "faint");
        }
        boolean more = change > 0;
        String sign = more ? "+" : "−";
        var label =
                Parts.whole(
                        sign + desk.formats().count(Math.abs(change)),
                        "small",
                        more ? "ok-ink" : "bad-ink");
        label.setGraphic(
                Icons.of(
                        more ? Icon.ARROW_UP_RIGHT : Icon.ARROW_DOWN_RIGHT,
                        "ic14",
                        more ? "ic-ok" : "ic-bad"));
        return label;
    }

    /// Where the open deals stand.
    Node funnel(PipelineNow pipeline) {
        var card = titled("funnel", desk.text("insight.now"));
        if (pipeline.deals() == 0) {
            return nothing(card, "insight.noDeals");
        }
        long most = pipeline.open().stream().mapToLong(StageSum::deals).max().orElse(1);
        int place = 0;
        for (StageSum stage : pipeline.open()) {
            String sum = Parts.sums(stage.sums(), desk.formats());
            card.getChildren()
                    .add(bar(stage.name(), stage.deals(), most, sum, SideCards.colour(place++)));
        }
        card.getChildren()
                .add(
                        Parts.line(
                                Labels.of(desk.text("insight.total"), "strong"),
                                Parts.whole(
                                        Parts.sums(pipeline.total(), desk.formats()), "strong")));
        return card;
    }

    /// What opportunities began with: the six most frequent, the others together.
    Node beginnings(List<FirstTouch> beginnings) {
        var card = titled("firstTouch", "");
        if (beginnings.isEmpty()) {
            return nothing(card, "insight.noneOpened");
        }
        var rows = new ArrayList<>(beginnings.subList(0, Math.min(MOST, beginnings.size())));
        long most = rows.getFirst().deals();
        rows.forEach(r -> card.getChildren().add(bar(name(r), r.deals(), most, "", "")));
        long others = beginnings.stream().skip(MOST).mapToLong(FirstTouch::deals).sum();
        if (others > 0) {
            card.getChildren().add(bar(desk.text("insight.others"), others, most, "", ""));
        }
        return card;
    }

    private String name(FirstTouch touch) {
        return switch (touch.kind()) {
            case PUBLICATION ->
                    touch.name().isBlank()
                            ? desk.text("insight.untitled")
                            : desk.text("insight.quoted", touch.name());
            case CHANNEL -> word("content.channel." + touch.name(), touch.name());
            case TOUCH -> word("insight.touch." + touch.name(), touch.name());
            case NONE -> desk.text("insight.noTouch");
        };
    }

    private String word(String key, String otherwise) {
        return desk.texts().has(key) ? desk.text(key) : otherwise;
    }

    /// Offers by where they stand, and the share that was accepted.
    Node offers(OfferOutcomes offers) {
        var card = titled("offers", "");
        long all = offers.byState().values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return nothing(card, "insight.noOffers");
        }
        for (OfferState state : OfferOutcomes.TOLD) {
            if (offers.count(state) > 0) {
                card.getChildren()
                        .add(
                                bar(
                                        desk.texts().get("insight.offer", state),
                                        offers.count(state),
                                        all,
                                        "",
                                        ""));
            }
        }
        card.getChildren().add(acceptance(offers));
        return card;
    }

    private Node acceptance(OfferOutcomes offers) {
        var box = new HBox(10);
        box.setAlignment(Pos.CENTER_LEFT);
        var rate = offers.acceptance();
        if (rate.isEmpty()) {
            box.getChildren()
                    .add(Labels.wrapped(desk.text("insight.noneDecided"), "small", "muted"));
            return box;
        }
        box.getChildren()
                .addAll(
                        Parts.whole(desk.text("insight.acceptance"), "strong"),
                        Parts.whole(desk.formats().rate(rate.orElseThrow()), "strong"),
                        Labels.of(
                                desk.text(
                                        "insight.acceptedOf",
                                        offers.count(OfferState.ACCEPTED),
                                        offers.decided()),
                                "small",
                                "muted"));
        if (offers.isFew()) {
            box.getChildren().add(new Chip(desk.text("insight.few"), Icon.INFO, Chip.Tone.WARN));
        }
        return box;
    }

    private Node nothing(VBox card, String key) {
        card.getChildren().add(Labels.wrapped(desk.text(key), "small", "muted"));
        return card;
    }

    private VBox titled(String key, String when) {
        var card =
                Parts.card(
                        Parts.line(
                                Labels.of(desk.text("insight." + key), "heading"),
                                Labels.of(when, "small", "faint")),
                        Labels.wrapped(desk.text("insight.means." + key), "micro", "faint"));
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    /// A name, a bar, a count, and a sum where there is one.
    private Node bar(String name, long count, long most, String sum, String colour) {
        var words = Labels.of(name, "small");
        words.setMinWidth(150);
        words.setPrefWidth(150);
        words.setMaxWidth(150);
        words.setTooltip(new javafx.scene.control.Tooltip(name));
        String figure = desk.formats().count(count);
        String spoken = sum.isEmpty() ? name + ": " + figure : name + ": " + figure + ", " + sum;
        var bar =
                colour.isEmpty()
                        ? Parts.bar((double) count / most, spoken, "bar-fg")
                        : Parts.bar((double) count / most, spoken, "bar", colour);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var number = Parts.whole(figure, "strong", "num");
        var row = new HBox(12, words, bar, number);
        if (!sum.isEmpty()) {
            var money = Parts.whole(sum, "small", "muted", "num");
            money.setPrefWidth(110);
            row.getChildren().add(money);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
