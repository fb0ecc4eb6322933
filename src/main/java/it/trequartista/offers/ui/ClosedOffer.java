package it.trequartista.offers.ui;

import it.trequartista.kernel.Place;
import it.trequartista.offers.IssuedOffer;
import it.trequartista.offers.OfferEvent;
import it.trequartista.offers.OfferSummary;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An issued offer: that it stays as it is, what happened to it, its versions. What it says is the
/// PDF beside it.
final class ClosedOffer {
    private final Desk desk;
    private final VBox content = new VBox();
    private final ScrollPane root = new ScrollPane(content);
    private final TotalsBox totals;

    ClosedOffer(Desk desk) {
        this.desk = desk;
        this.totals = new TotalsBox(desk);
        content.getStyleClass().add("offer-fields");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("offer-closed");
    }

    Region root() {
        return root;
    }

    void draw(OfferModel.Shown shown) {
        totals.draw(shown);
        totals.root().setMaxWidth(Double.MAX_VALUE);
        content.getChildren().clear();
        shown.offer().issued().ifPresent(issued -> draw(shown, issued));
    }

    private void draw(OfferModel.Shown shown, IssuedOffer issued) {
        content.getChildren()
                .addAll(
                        calm(shown),
                        facts(shown, issued),
                        heading("offers.figures"),
                        totals.root());
        content.getChildren().add(heading("offers.story"));
        content.getChildren().add(step(Icon.LOCK, "offers.told.ISSUED", issued.at(), "", true));
        var events = shown.offer().events();
        for (int i = 0; i < events.size(); i++) {
            content.getChildren().add(step(events.get(i), i + 1 < events.size()));
        }
        if (shown.versions().size() > 1) {
            content.getChildren().add(heading("offers.versions"));
            shown.versions().forEach(v -> content.getChildren().add(version(shown, v)));
        }
        content.getChildren().addAll(heading("offers.fingerprint"), fingerprint(issued));
    }

    /// Why nothing here can be typed into.
    private Node calm(OfferModel.Shown shown) {
        boolean replaced = shown.state() == it.trequartista.offers.OfferState.SUPERSEDED;
        var say =
                Labels.wrapped(desk.text(replaced ? "offers.closedReplaced" : "offers.closedSay"));
        HBox.setHgrow(say, Priority.ALWAYS);
        var bar = new HBox(Icons.of(Icon.LOCK, "ic-accent"), say);
        bar.getStyleClass().add("message-bar");
        return bar;
    }

    private Node facts(OfferModel.Shown shown, IssuedOffer issued) {
        var facts = new VBox(6);
        var whom = shown.offer().whom();
        String buyer = DraftForm.buyer(shown);
        var company = whom.company();
        var person = whom.person();
        Node who = new Label(buyer);
        if (company != null) {
            who = Buttons.link(buyer, () -> desk.go().to(new Place.Company(company)));
        } else if (person != null) {
            who = Buttons.link(buyer, () -> desk.go().to(new Place.Person(person)));
        }
        facts.getChildren().add(fact("offers.customer", who));
        facts.getChildren().add(fact("offers.number", new Label(issued.number())));
        var last = issued.validUntil();
        if (last != null) {
            facts.getChildren()
                    .add(fact("offers.validUntil", new Label(desk.formats().longDay(last))));
        }
        var deal = whom.deal();
        if (deal != null) {
            var open =
                    Buttons.link(
                            desk.text("offers.openDeal"), () -> desk.go().to(new Place.Deal(deal)));
            facts.getChildren().add(fact("offers.deal", open));
        }
        return facts;
    }

    private Node fact(String key, Node value) {
        var name = new Label(desk.text(key));
        name.getStyleClass().addAll("small", "muted", "fact-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, name, value);
        row.getStyleClass().add("centred");
        return row;
    }

    private Label heading(String key) {
        var label = new Label(desk.text(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private Node step(OfferEvent event, boolean more) {
        String how =
                desk.texts().has("offers.sentBy." + event.channel())
                        ? desk.text("offers.sentBy." + event.channel())
                        : "";
        String beside =
                Stream.of(how, event.byWhom(), quoted(event.note()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
        return step(icon(event.kind()), "offers.told." + event.kind(), event.at(), beside, more);
    }

    private String quoted(String note) {
        return note.isBlank() ? "" : desk.text("offers.quoted", note);
    }

    private static Icon icon(OfferEvent.Kind kind) {
        return switch (kind) {
            case SENT -> Icon.SEND;
            case ACCEPTED, PARTLY_ACCEPTED -> Icon.CHECK;
            case DECLINED -> Icon.X;
            case SUPERSEDED, WITHDRAWN -> Icon.ARCHIVE;
            case UNKNOWN -> Icon.INFO;
        };
    }

    private Node step(Icon icon, String key, Instant at, String beside, boolean more) {
        var what = new Label(desk.text(key));
        what.getStyleClass().add("medium");
        var when = new Label(desk.formats().moment(at, desk.time().zone()));
        when.getStyleClass().addAll("small", "muted");
        var words = new VBox(new HBox(8, what, when));
        if (!beside.isBlank()) {
            var say = Labels.wrapped(beside, "small", "muted");
            words.getChildren().add(say);
        }
        var row = new HBox(10, Icons.of(icon, "ic14", "ic-ink3"), words);
        row.getStyleClass().add(more ? "story-step" : "story-end");
        return row;
    }

    private Node version(OfferModel.Shown shown, OfferSummary v) {
        String name =
                desk.text(
                        "offers.version",
                        v.version(),
                        v.number().isEmpty() ? desk.text("offers.numberAtIssue") : v.number());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        boolean here = v.id().equals(shown.offer().id());
        Node link =
                here
                        ? new Label(name)
                        : Buttons.link(name, () -> desk.go().to(new Place.Offer(v.id())));
        var amount = new Label(desk.formats().money(v.total()));
        amount.getStyleClass().addAll("small", "num");
        var row = new HBox(8, link, OfferListView.chip(desk, v.state()), gap, amount);
        row.getStyleClass().add("centred");
        return row;
    }

    /// What proves that the file somebody holds is the one that was issued.
    private Node fingerprint(IssuedOffer issued) {
        var say = Labels.wrapped(desk.text("offers.fingerprintSay"), "small", "muted");
        var hash = new TextField(issued.pdfSha256());
        hash.setEditable(false);
        hash.setAccessibleText(desk.text("offers.fingerprint"));
        hash.getStyleClass().addAll("cell", "code");
        return new VBox(4, say, hash);
    }
}
