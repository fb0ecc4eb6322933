package it.trequartista.deals.ui;

import it.trequartista.contacts.leads.Lead;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The leads that are open, before the board: each becomes a deal or is let go.
final class LeadsStrip {
    private final Desk desk;
    private final BoardModel model;
    private final HBox cards = new HBox(10);
    private final VBox root;

    LeadsStrip(Desk desk, BoardModel model) {
        this.desk = desk;
        this.model = model;
        var scroll = new ScrollPane(cards);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(desk.text("deals.leads"));
        scroll.setMinHeight(96);
        root = new VBox(6, Labels.of(desk.text("deals.leads"), "small", "muted"), scroll);
    }

    Node root() {
        return root;
    }

    void show(List<Lead> leads) {
        root.setVisible(!leads.isEmpty());
        root.setManaged(!leads.isEmpty());
        cards.getChildren().setAll(leads.stream().map(this::card).toList());
    }

    private Node card(Lead lead) {
        var title = Labels.of(lead.title(), "strong");
        title.setMaxWidth(280);
        var under = Labels.of(under(lead), "small", "muted");
        under.setMaxWidth(280);
        var open =
                Buttons.plain(
                        desk.text("deals.lead.open"),
                        Icon.TRELLO,
                        () -> model.qualify(lead.id(), id -> desk.go().to(new Place.Deal(id))));
        open.getStyleClass().add("sm");
        var none =
                Buttons.quietIcon(
                        desk.text("deals.lead.none", lead.title()),
                        Icon.X,
                        () ->
                                model.dismiss(
                                        lead.id(),
                                        step ->
                                                desk.done(
                                                        desk.text("deals.lead.gone", lead.title()),
                                                        step)));
        none.getStyleClass().add("sm");
        var acts = new HBox(4, open);
        acts.setAlignment(Pos.CENTER_LEFT);
        var capture = lead.source().capture();
        if (capture != null) {
            var from =
                    Buttons.quietIcon(
                            desk.text("deals.lead.from", lead.title()),
                            Icon.MESSAGE_SQUARE,
                            () -> desk.go().to(new Place.Arrival(capture)));
            from.getStyleClass().add("sm");
            acts.getChildren().add(from);
        }
        acts.getChildren().add(none);
        var card = new VBox(3, title, under, acts);
        card.getStyleClass().addAll("card", "pad12");
        return card;
    }

    /// Who, what they want, what they can spend, by when: as far as it is known.
    private String under(Lead lead) {
        var parts = new ArrayList<String>();
        add(parts, lead.who().name());
        if (!lead.who().firm().equals(lead.who().name())) {
            add(parts, lead.who().firm());
        }
        add(parts, lead.wish().need());
        var to = lead.wish().to() == null ? lead.wish().from() : lead.wish().to();
        if (to != null) {
            parts.add(desk.formats().wholeMoney(to));
        }
        if (lead.wish().by() != null) {
            parts.add(desk.formats().shortDay(lead.wish().by()));
        }
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part);
        }
    }
}
