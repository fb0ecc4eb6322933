package it.trequartista.inbox.ui;

import it.trequartista.inbox.desk.Conversation;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says who it is from, as far as can be told, and what to do about that.
final class FromCard {
    private final Desk desk;
    private final Linking linking;
    private final Runnable lead;

    FromCard(Desk desk, Linking linking, Runnable lead) {
        this.desk = desk;
        this.linking = linking;
        this.lead = lead;
    }

    Node draw(Conversation open) {
        var from = open.from();
        if (from != null) {
            return card(
                    Icon.USER_CHECK,
                    desk.text("inbox.desk.from.known", named(from)),
                    from.company(),
                    Buttons.plain(
                            desk.text("inbox.desk.show"),
                            Icon.ARROW_RIGHT,
                            () -> desk.go().to(new Place.Person(from.person()))));
        }
        boolean isToSort = open.head().handling().outcome() == null;
        if (!open.matches().isEmpty()) {
            return match(open, isToSort);
        }
        String name =
                open.said(Target.PERSON).isBlank()
                        ? open.head().from().who()
                        : open.said(Target.PERSON);
        if (name.isBlank() && open.said(Target.COMPANY).isBlank()) {
            return card(
                    Icon.HELP_CIRCLE,
                    desk.text("inbox.desk.from.nobody"),
                    desk.text("inbox.desk.from.nobody.hint"),
                    link(isToSort));
        }
        return card(
                Icon.USER_PLUS,
                desk.text("inbox.desk.from.new"),
                newSentence(open, name),
                isToSort
                        ? Buttons.primary(desk.text("inbox.desk.createLead"), Icon.PLUS, lead)
                        : link(false),
                link(isToSort));
    }

    private Node match(Conversation open, boolean isToSort) {
        var best = open.matches().getFirst();
        boolean isSure = !best.by().isEmpty();
        return card(
                Icon.USER_CHECK,
                desk.text(
                        isSure ? "inbox.desk.from.match" : "inbox.desk.from.perhaps", named(best)),
                isSure
                        ? desk.text("inbox.desk.from.by", best.by())
                        : desk.text("inbox.desk.from.byName"),
                isToSort
                        ? Buttons.primary(
                                desk.text("inbox.desk.linkThem"),
                                Icon.LINK,
                                () -> linking.to(best.person(), best.name()))
                        : link(false),
                link(isToSort));
    }

    private String newSentence(Conversation open, String name) {
        String company = open.said(Target.COMPANY);
        String address =
                open.said(Target.EMAIL).isBlank()
                        ? open.said(Target.PHONE)
                        : open.said(Target.EMAIL);
        String who = company.isBlank() ? name : name.isBlank() ? company : name + ", " + company;
        return address.isBlank() ? who : desk.text("inbox.desk.from.noContact", who, address);
    }

    private static String named(Conversation.Match match) {
        return match.company().isBlank() ? match.name() : match.name() + ", " + match.company();
    }

    private Node link(boolean isShown) {
        var button = Buttons.plain(desk.text("inbox.desk.linkTo"), Icon.LINK, linking::ask);
        button.setVisible(isShown);
        button.setManaged(isShown);
        return button;
    }

    private static Node card(Icon icon, String title, String sentence, Node... acts) {
        var words =
                new VBox(
                        2,
                        Labels.wrapped(title, "strong"),
                        Labels.wrapped(sentence, "small", "muted"));
        words.setMinWidth(120);
        HBox.setHgrow(words, Priority.ALWAYS);
        var buttons = new HBox(8, acts);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        var card = new HBox(12, Icons.of(icon), words, buttons);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("card", "pad12");
        return card;
    }
}
