package it.trequartista.contracts.ui;

import it.trequartista.contracts.ContractSummary;
import it.trequartista.contracts.Contracts;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Place;
import it.trequartista.offers.OfferSummary;
import it.trequartista.offers.Offers;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Buttons;
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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.List;

/// All contracts.
public final class ContractsPage implements Page {
    private final Desk desk;
    private final Contracts contracts;
    private final Offers offers;
    private final ContractsModel model;
    private final ObservableList<ContractSummary> rows = FXCollections.observableArrayList();
    private final Label count = new Label();
    private final Button accept;
    private final TableView<ContractSummary> table;
    private final StackPane root = new StackPane();

    /// The contracts of a file.
    public ContractsPage(Desk desk, Contracts contracts, Offers offers) {
        this.desk = desk;
        this.contracts = contracts;
        this.offers = offers;
        this.model = new ContractsModel(contracts, offers, desk.background(), desk::say);
        this.accept = Buttons.primary(desk.text("contracts.accept"), Icon.PLUS, this::choose);
        this.table =
                Tables.of(
                        rows,
                        desk.text("contracts.list"),
                        new Label(),
                        row -> desk.go().to(new Place.Contract(row.id())));
        columns();
        count.getStyleClass().add("faint");
        root.getStyleClass().addAll("page", "page-pad");
        model.shown().subscribe(this::draw);
    }

    private void columns() {
        var number =
                Tables.<ContractSummary>node(
                        desk.text("contracts.column.number"),
                        120,
                        r -> {
                            var label = new Label(number(r));
                            label.getStyleClass().add(r.number().isEmpty() ? "muted" : "strong");
                            return desk.badges()
                                    .red(
                                            label,
                                            new Badges.Field("contract", r.id().value(), "number"));
                        });
        var subject =
                Tables.<ContractSummary>text(
                        desk.text("contracts.column.subject"), 300, ContractSummary::subject);
        var customer =
                Tables.<ContractSummary>node(
                        desk.text("contracts.column.customer"), 240, this::customer);
        var value =
                Tables.<ContractSummary>number(
                        desk.text("contracts.column.value"),
                        120,
                        r -> desk.formats().money(r.value()),
                        Comparator.comparingLong(r -> r.value().minor()));
        var signed =
                Tables.<ContractSummary>text(
                        desk.text("contracts.column.signed"),
                        120,
                        r -> r.signedOn() == null ? "—" : desk.formats().shortDay(r.signedOn()));
        var state =
                Tables.<ContractSummary>node(
                        desk.text("contracts.column.state"),
                        160,
                        r -> StateChip.of(desk.texts(), r.state()));
        table.getColumns().setAll(List.of(number, subject, customer, value, signed, state));
    }

    private String number(ContractSummary row) {
        return row.number().isEmpty() ? desk.text("contracts.draft") : row.number();
    }

    private Node customer(ContractSummary row) {
        var company = row.company();
        var person = row.person();
        if (company != null) {
            return Buttons.link(row.customer(), () -> desk.go().to(new Place.Company(company)));
        }
        return person == null
                ? new Label(row.customer())
                : Buttons.link(row.customer(), () -> desk.go().to(new Place.Person(person)));
    }

    private void draw(ContractsModel.Shown shown) {
        if (!shown.loaded()) {
            return;
        }
        rows.setAll(shown.rows());
        count.setText(desk.formats().count(shown.rows().size()));
        accept.setDisable(shown.open().isEmpty());
        root.getChildren().setAll(shown.rows().isEmpty() ? nothing(shown) : list());
    }

    private Node list() {
        var title = new Label(desk.text("contracts.title"));
        title.getStyleClass().add("display");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, count, space, accept);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setSpacing(8);
        var card = new VBox(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        var all = new VBox(head, card);
        all.setSpacing(16);
        return all;
    }

    private Node nothing(ContractsModel.Shown shown) {
        Node way =
                shown.open().isEmpty()
                        ? Buttons.primary(
                                desk.text("contracts.toOffers"),
                                Icon.FILE_TEXT,
                                () -> desk.go().to(new Place.Offers()))
                        : accept;
        return new EmptyState(
                Icon.CHECK_SQUARE,
                desk.text("contracts.empty"),
                desk.text("contracts.emptySentence"),
                way);
    }

    /// Opens the form of an offer's acceptance.
    public void accept(OfferId offer) {
        new AcceptSheet(desk, contracts, offers).open(offer);
    }

    private void choose() {
        var open = model.shown().get().open();
        if (open.size() == 1) {
            accept(open.getFirst().id());
            return;
        }
        var list = new VBox();
        list.getStyleClass().add("choices");
        open.forEach(offer -> list.getChildren().add(choice(offer)));
        var scroll = new javafx.scene.control.ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(420);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(javafx.scene.control.ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(520);
        desk.sheets().form(desk.text("contracts.whichOffer"), scroll);
    }

    /// Number and subject over the customer, the amount at the end.
    private Button choice(OfferSummary offer) {
        var title = new Label(desk.text("contracts.openOffer", offer.number(), offer.title()));
        title.getStyleClass().add("medium");
        var customer = new Label(offer.customer());
        customer.getStyleClass().addAll("small", "muted");
        var words = new VBox(title, customer);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var total = new Label(desk.formats().money(offer.total()));
        total.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(12, words, total);
        row.setAlignment(Pos.CENTER_LEFT);
        var button =
                Buttons.quiet(
                        "",
                        null,
                        () -> {
                            desk.sheets().close();
                            accept(offer.id());
                        });
        button.setGraphic(row);
        button.setAccessibleText(
                title.getText() + ", " + customer.getText() + ", " + total.getText());
        button.setMinWidth(0);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setPrefHeight(52);
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty().subtract(28));
        return button;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("contracts.accept", Icon.PLUS, this::choose)
                        .on("N")
                        .when(() -> !model.shown().get().open().isEmpty()));
    }
}
