package it.trequartista.offers.ui;

import it.trequartista.kernel.Place;
import it.trequartista.offers.OfferState;
import it.trequartista.offers.OfferSummary;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Page;
import it.trequartista.ui.Tables;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.List;

/// All offers in a table.
public final class OfferListView implements Page {
    private final OfferListModel model;
    private final Desk desk;
    private final NewOffers news;
    private final ObservableList<OfferSummary> rows = FXCollections.observableArrayList();
    private final StackPane root = new StackPane();
    private final VBox list;
    private final EmptyState empty;

    /// Over a model.
    public OfferListView(OfferListModel model, Desk desk, NewOffers news) {
        this.model = model;
        this.desk = desk;
        this.news = news;
        this.list = new VBox(head(), table());
        list.getStyleClass().add("page-pad");
        list.setSpacing(16);
        this.empty =
                new EmptyState(
                        Icon.FILE_TEXT,
                        desk.text("offers.emptyTitle"),
                        desk.text("offers.emptySentence"),
                        EmptyState.card(
                                Icon.PLUS,
                                desk.text("offers.new"),
                                desk.text("offers.newSentence"),
                                "N",
                                this::create));
        root.getStyleClass().add("page");
        root.getChildren().addAll(list, empty);
        model.shown().subscribe(this::draw);
    }

    private HBox head() {
        var title = new Label(desk.text("offers.title"));
        title.getStyleClass().add("display");
        var filter = new TextField();
        filter.setPromptText(desk.text("offers.filter"));
        filter.setAccessibleText(desk.text("offers.filter"));
        filter.setPrefColumnCount(24);
        filter.textProperty().subscribe(model::filter);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var add = Buttons.primary(desk.text("offers.new"), Icon.PLUS, this::create);
        var head = new HBox(12, title, gap, filter, add);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node table() {
        var table =
                Tables.of(
                        rows,
                        desk.text("offers.title"),
                        new Label(desk.text("offers.noMatch")),
                        o -> desk.go().to(new Place.Offer(o.id())));
        table.getColumns()
                .add(
                        Tables.node(
                                desk.text("offers.number"),
                                110,
                                o ->
                                        desk.badges()
                                                .red(
                                                        new Label(number(o)),
                                                        new Badges.Field(
                                                                "offer",
                                                                o.id().value(),
                                                                "number"))));
        table.getColumns().add(Tables.text(desk.text("offers.subject"), 280, OfferSummary::title));
        table.getColumns()
                .add(Tables.text(desk.text("offers.customer"), 220, OfferSummary::customer));
        table.getColumns()
                .add(
                        Tables.number(
                                desk.text("offers.total"),
                                120,
                                o -> desk.formats().money(o.total()),
                                Comparator.comparingLong(o -> o.total().minor())));
        table.getColumns().add(Tables.text(desk.text("offers.validUntil"), 130, this::validUntil));
        table.getColumns()
                .add(Tables.node(desk.text("offers.state"), 140, o -> chip(desk, o.state())));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private String number(OfferSummary o) {
        return o.number().isEmpty() ? "–" : o.number();
    }

    private String validUntil(OfferSummary o) {
        var last = o.validUntil();
        return last == null ? "" : desk.formats().day(last);
    }

    /// A state as a chip: colour, icon and word.
    static Chip chip(Desk desk, OfferState state) {
        String word = desk.texts().get("offers.state", state);
        return switch (state) {
            case DRAFT -> new Chip(word, Icon.EDIT_3, Chip.Tone.WARN);
            case ISSUED -> new Chip(word, Icon.LOCK, Chip.Tone.ACCENT);
            case SENT -> new Chip(word, Icon.SEND, Chip.Tone.ACCENT);
            case ACCEPTED, PARTLY_ACCEPTED -> new Chip(word, Icon.CHECK, Chip.Tone.OK);
            case DECLINED -> new Chip(word, Icon.X, Chip.Tone.BAD);
            case EXPIRED -> new Chip(word, Icon.CLOCK, Chip.Tone.WARN);
            case SUPERSEDED, WITHDRAWN -> new Chip(word, Icon.ARCHIVE, Chip.Tone.PLAIN);
        };
    }

    private void create() {
        news.ask();
    }

    private void draw(OfferListModel.Shown shown) {
        rows.setAll(shown.rows());
        boolean nothing = shown.loaded() && shown.all().isEmpty();
        empty.setVisible(nothing);
        list.setVisible(shown.loaded() && !nothing);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("offers.new", Icon.PLUS, this::create).on("N"));
    }

    @Override
    public void close() {
        model.close();
    }
}
