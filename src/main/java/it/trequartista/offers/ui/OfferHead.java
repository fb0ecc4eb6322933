package it.trequartista.offers.ui;

import it.trequartista.kernel.Place;
import it.trequartista.kernel.Problem;
import it.trequartista.offers.IssuedOffer;
import it.trequartista.offers.OfferState;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Exports;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Icon;
import it.trequartista.ui.SavedLabel;
import it.trequartista.ui.Toasts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Number, subject, state, and what can be done now. What the state does not allow is not there.
final class OfferHead {
    private static final int LONGEST_NAME = 100;

    private final OfferModel model;
    private final Desk desk;
    private final Consumer<Problem> point;
    private final Label title = new Label();
    private final HBox state = new HBox();
    private final HBox acts = new HBox(8);
    private final HBox root;
    private Optional<List<Object>> drawn = Optional.empty();

    /// @param point says in the form why the offer cannot be issued
    OfferHead(OfferModel model, Desk desk, Consumer<Problem> point) {
        this.model = model;
        this.desk = desk;
        this.point = point;
        title.getStyleClass().add("title");
        title.setMinWidth(60);
        state.getStyleClass().add("centred");
        acts.getStyleClass().add("centred");
        acts.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root = new HBox(10, title, state, new SavedLabel(desk.words(), model.saved()), gap, acts);
        root.getStyleClass().addAll("page-head", "pad16", "centred");
    }

    Region root() {
        return root;
    }

    void draw(OfferModel.Shown shown) {
        String words = shown.offer().wording().title();
        title.setText(words.isBlank() ? desk.text("offers.untitled") : words);
        var now = List.<Object>of(shown.state(), shown.versions());
        if (!drawn.equals(Optional.of(now))) {
            drawn = Optional.of(now);
            state.getChildren().setAll(OfferListView.chip(desk, shown.state()));
            acts.getChildren().setAll(acts(shown));
        }
    }

    private List<Node> acts(OfferModel.Shown shown) {
        var export = Buttons.plain(desk.text("offers.export"), Icon.DOWNLOAD, this::export);
        var version = Buttons.plain(desk.text("offers.newVersion"), Icon.COPY, this::newVersion);
        var renew = Buttons.primary(desk.text("offers.newVersion"), Icon.COPY, this::newVersion);
        return switch (shown.state()) {
            case DRAFT ->
                    List.of(
                            more(
                                    Buttons.history(desk),
                                    item("offers.delete", Icon.TRASH_2, this::delete)),
                            export,
                            Buttons.primary(desk.text("offers.issue"), Icon.LOCK, this::issue));
            case ISSUED ->
                    List.of(
                            more(accept(), decline(), withdraw()),
                            version,
                            export,
                            Buttons.primary(desk.text("offers.send"), Icon.SEND, this::send));
            case SENT ->
                    List.of(
                            more(withdraw()),
                            version,
                            export,
                            Buttons.plain(desk.text("offers.decline"), Icon.X, this::declined),
                            Buttons.primary(
                                    desk.text("offers.accept"), Icon.CHECK, () -> accepted(shown)));
            case EXPIRED ->
                    List.of(
                            more(decline(), withdraw()),
                            Buttons.plain(
                                    desk.text("offers.accept"), Icon.CHECK, () -> accepted(shown)),
                            export,
                            renew);
            case ACCEPTED, PARTLY_ACCEPTED ->
                    List.of(
                            export,
                            Buttons.primary(
                                    desk.text("offers.contracts"),
                                    Icon.CHECK_SQUARE,
                                    () -> desk.go().to(new Place.Contracts())));
            case DECLINED, WITHDRAWN -> List.of(export, renew);
            case SUPERSEDED ->
                    List.of(
                            export,
                            Buttons.primary(
                                    desk.text("offers.latest"),
                                    Icon.ARROW_RIGHT,
                                    () -> latest(shown)));
        };
    }

    private Node more(MenuItem... items) {
        return Buttons.more(desk.text("offers.more"), items);
    }

    private MenuItem item(String key, Icon icon, Runnable act) {
        return Buttons.item(desk.text(key), icon, act);
    }

    private MenuItem accept() {
        return item(
                "offers.accept", Icon.CHECK, () -> model.shown().get().ifPresent(this::accepted));
    }

    private MenuItem decline() {
        return item("offers.declineMore", Icon.X, this::declined);
    }

    private MenuItem withdraw() {
        return item(
                "offers.withdrawMore",
                Icon.ARCHIVE,
                () -> OfferSheets.withdrawn(desk, model::withdraw));
    }

    private void accepted(OfferModel.Shown shown) {
        desk.go().to(new Place.Accept(shown.offer().id()));
    }

    private void declined() {
        OfferSheets.declined(desk, reason -> model.decline(reason, this::afterNo));
    }

    /// A no may be the end of the deal: that is decided on its own page.
    private void afterNo() {
        var deal = model.shown().get().map(s -> s.offer().whom().deal());
        deal.ifPresent(
                id ->
                        desk.toasts()
                                .show(
                                        desk.text("offers.declined"),
                                        new Toasts.Act(
                                                desk.text("offers.openDeal"),
                                                () -> desk.go().to(new Place.Deal(id)))));
    }

    private void send() {
        OfferSheets.sent(desk, model::send);
    }

    /// Saves what is typed, then takes the number; what is missing is pointed at.
    void issue() {
        desk.autosave().flush();
        model.issue(point);
    }

    private void latest(OfferModel.Shown shown) {
        desk.go().to(new Place.Offer(shown.versions().getFirst().id()));
    }

    private void newVersion() {
        model.newVersion(id -> desk.go().to(new Place.Offer(id)));
    }

    private void delete() {
        desk.autosave().flush();
        var place = new Place.Offer(model.id());
        model.delete(
                step -> {
                    desk.go().to(new Place.Offers());
                    desk.done(desk.text("offers.deleted"), step, () -> desk.go().to(place));
                });
    }

    /// Writes the PDF where the user says.
    void export() {
        desk.autosave().flush();
        model.shown().get().ifPresent(this::export);
    }

    private void export(OfferModel.Shown shown) {
        String number =
                shown.offer()
                        .issued()
                        .map(IssuedOffer::number)
                        .orElse(desk.text("offers.numberAtIssue"));
        String customer = shown.customer().name();
        String name = desk.text("offers.fileName", number, customer).strip();
        String cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
        new Exports(desk)
                .save(
                        desk.text("offers.export"),
                        cut + ".pdf",
                        model::export,
                        FileDoor.Kind.of("PDF", "*.pdf"));
    }

    /// True while the state lets one issue.
    boolean mayIssue() {
        return model.shown().get().filter(s -> s.state() == OfferState.DRAFT).isPresent();
    }
}
