package it.trequartista.contacts.ui;

import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.OpenDeal;
import it.trequartista.contacts.Owner;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Avatar;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Labels;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The record: who it is, what comes next, the journey.
final class RecordView {
    /// What the page itself can do with a record.
    record Own(Runnable details, Runnable delete) {}

    private final Desk desk;
    private final Acts acts;
    private final Own own;
    private final VBox head = new VBox();
    private final LogBar log;
    private final JourneyView journey;
    private final VBox body;
    private final ScrollPane root = new ScrollPane();

    RecordView(ContactsModel model, Desk desk, Acts acts, Own own) {
        this.desk = desk;
        this.acts = acts;
        this.own = own;
        this.log =
                new LogBar(model, desk, step -> desk.done(desk.text("contacts.touchLogged"), step));
        this.journey = new JourneyView(model, desk);
        head.getStyleClass().add("record-head");
        body = new VBox(head, log.root(), journey.root());
        body.getStyleClass().addAll("page-pad", "record");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setAccessibleText(desk.text("contacts.record"));
        // A key in the filter changes what is shown, but not the record.
        model.shown().map(ContactsModel.Shown::open).subscribe(this::draw);
    }

    Region root() {
        return root;
    }

    void focusLog() {
        log.focus();
    }

    /// What is in the window is styled even if it is not seen, so the body comes with the first
    /// record.
    private void draw(Optional<Opened> open) {
        root.setVisible(open.isPresent());
        root.setContent(open.isPresent() ? body : root.getContent());
        open.ifPresent(
                o -> {
                    var parts = new ArrayList<Node>();
                    parts.add(title(o));
                    nextStep(o).ifPresent(parts::add);
                    related(o).ifPresent(parts::add);
                    OriginsBox.of(desk, o.origins()).ifPresent(parts::add);
                    head.getChildren().setAll(parts);
                    log.show(o);
                    journey.show(o);
                });
    }

    private Node title(Opened open) {
        var owner = open.who().owner();
        String name = Names.shown(desk, owner, open.who().name());
        var label = new Label(name);
        label.getStyleClass().add("title");
        label.setMinWidth(60);
        var line = new HBox(label);
        line.getStyleClass().add("chips");
        line.setAlignment(Pos.CENTER_LEFT);
        open.who().tags().stream()
                .limit(3)
                .forEach(tag -> line.getChildren().add(new Chip(tag, Chip.Tone.OUT)));
        var words = new VBox(line, subtitle(open));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(120);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(new Avatar(name, "av-44"), words);
        row.getStyleClass().add("record-title");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(buttons(open));
        return row;
    }

    private Node subtitle(Opened open) {
        var row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        switch (open.who()) {
            case Opened.Who.APerson(var person) ->
                    person.companies().stream()
                            .limit(2)
                            .forEach(
                                    a -> {
                                        if (!a.title().isBlank()) {
                                            row.getChildren()
                                                    .add(Labels.of(a.title() + " · ", "muted"));
                                        }
                                        row.getChildren()
                                                .add(
                                                        Buttons.link(
                                                                Names.shown(
                                                                        desk,
                                                                        new Owner.OfCompany(
                                                                                a.company()),
                                                                        a.companyName()),
                                                                () ->
                                                                        desk.go()
                                                                                .to(
                                                                                        new Place
                                                                                                .Company(
                                                                                                a
                                                                                                        .company()))));
                                    });
            case Opened.Who.ACompany(var company) -> {
                String city = company.field(it.trequartista.contacts.CompanyField.CITY);
                String sector = company.field(it.trequartista.contacts.CompanyField.SECTOR);
                row.getChildren()
                        .add(
                                Labels.of(
                                        city.isBlank() || sector.isBlank()
                                                ? sector + city
                                                : sector + " · " + city,
                                        "muted"));
            }
        }
        return row;
    }

    private List<Node> buttons(Opened open) {
        var owner = open.who().owner();
        var buttons = new ArrayList<Node>();
        copy(open, Icon.MAIL, k -> k == ContactKind.EMAIL || k == ContactKind.PEC)
                .ifPresent(buttons::add);
        copy(open, Icon.PHONE, ContactKind::isPhone).ifPresent(buttons::add);
        acts.newDeal().ifPresent(deal -> buttons.add(newDeal(() -> deal.accept(owner))));
        acts.newOffer()
                .ifPresent(
                        offer ->
                                buttons.add(
                                        Buttons.primary(
                                                desk.text("contacts.newOffer"),
                                                Icon.FILE_PLUS,
                                                () -> offer.accept(owner))));
        buttons.add(
                Buttons.more(
                        desk.text("contacts.more"),
                        Buttons.item(desk.text("ui.toggleDetails"), Icon.SIDEBAR, own.details()),
                        Buttons.history(desk),
                        Buttons.item(desk.text("contacts.delete"), Icon.TRASH_2, own.delete())));
        return buttons;
    }

    /// Copies the first address of a kind; empty when there is none.
    private Optional<Node> copy(Opened open, Icon icon, Predicate<ContactKind> kind) {
        return open.who().points().stream()
                .filter(p -> kind.test(p.kind()))
                .findFirst()
                .map(
                        p ->
                                Buttons.icon(
                                        desk.text("contacts.copy", p.value()),
                                        icon,
                                        () -> copy(p.value())));
    }

    private Node newDeal(Runnable act) {
        String words = desk.text("contacts.newDeal");
        return acts.newOffer().isPresent()
                ? Buttons.plain(words, Icon.TRELLO, act)
                : Buttons.primary(words, Icon.TRELLO, act);
    }

    private void copy(String value) {
        var content = new javafx.scene.input.ClipboardContent();
        content.putString(value);
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
        desk.toasts().show(desk.text("contacts.copied", value));
    }

    private Optional<Node> nextStep(Opened open) {
        return open.deals().stream()
                .filter(OpenDeal::open)
                .findFirst()
                .map(
                        deal -> {
                            var what =
                                    new Label(
                                            deal.nextStep().isBlank()
                                                    ? desk.text("contacts.noNextStep")
                                                    : desk.text(
                                                            "contacts.nextStep", deal.nextStep()));
                            what.getStyleClass().add("medium");
                            what.setWrapText(true);
                            var day = deal.nextStepOn();
                            String when = day == null ? "" : desk.formats().day(day) + " · ";
                            var words = new VBox(what, Labels.of(when + deal.title(), "muted"));
                            HBox.setHgrow(words, Priority.ALWAYS);
                            var card =
                                    new HBox(
                                            Icons.of(Icon.FLAG, "ic-accent"),
                                            words,
                                            Buttons.plain(
                                                    desk.text("contacts.openDeal"),
                                                    null,
                                                    () -> desk.go().to(new Place.Deal(deal.id()))));
                            card.getStyleClass().addAll("card", "pad12", "next-step");
                            card.setAlignment(Pos.CENTER_LEFT);
                            return card;
                        });
    }

    private Optional<Node> related(Opened open) {
        var flow = new FlowPane();
        flow.getStyleClass().add("related");
        if (open.who() instanceof Opened.Who.ACompany(var company)) {
            for (var a : company.people()) {
                var who = new Owner.OfPerson(a.person());
                flow.getChildren()
                        .add(
                                link(
                                        Icon.USER,
                                        Names.shown(desk, who, a.personName()),
                                        new Place.Person(a.person())));
            }
        }
        open.deals()
                .forEach(
                        d ->
                                flow.getChildren()
                                        .add(
                                                link(
                                                        Icon.TRELLO,
                                                        d.title() + " · " + d.stage(),
                                                        new Place.Deal(d.id()))));
        open.offers()
                .forEach(
                        o -> {
                            var total = o.total();
                            String words = (o.number() + " " + o.title()).strip();
                            flow.getChildren()
                                    .add(
                                            link(
                                                    Icon.FILE_TEXT,
                                                    total == null
                                                            ? words
                                                            : words
                                                                    + " · "
                                                                    + desk.formats().money(total),
                                                    new Place.Offer(o.id())));
                        });
        return flow.getChildren().isEmpty() ? Optional.empty() : Optional.of(flow);
    }

    private Node link(Icon icon, String words, Place place) {
        var button = Buttons.plain(words, icon, () -> desk.go().to(place));
        button.getStyleClass().add("sm");
        button.setMaxWidth(320);
        button.setMinWidth(0);
        return button;
    }
}
