package it.trequartista.offers.ui;

import it.trequartista.kernel.Place;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferEdit;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Page;
import it.trequartista.ui.SavedLabel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;

/// The editor of an offer: the form to the left, the PDF to the right.
public final class OfferView implements Page {
    private final OfferModel model;
    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final Label title = new Label();
    private final HBox acts = new HBox(8);
    private final HBox state = new HBox();
    private final TextField subject = new TextField();
    private final TextField validUntil = new TextField();
    private final TextField customer = new TextField();
    private final TextField number = new TextField();
    private final TextArea introduction = new TextArea();
    private final TextArea payment = new TextArea();
    private final TextArea terms = new TextArea();
    private final Autosave.Watched[] watched;
    private final FieldBox dayBox;
    private final Button add;
    private final LineGrid grid;
    private final VBox totals = new VBox(6);
    private final PreviewPane preview;

    /// Over a model.
    public OfferView(OfferModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.grid = new LineGrid(model, desk);
        this.preview = new PreviewPane(model, desk);
        this.dayBox = FieldBox.above(desk.text("offers.validUntil"), validUntil);
        this.add = Buttons.quiet(desk.text("offers.addLine"), Icon.PLUS, this::addLine);
        var save = desk.autosave();
        this.watched =
                new Autosave.Watched[] {
                    save.watch(subject, v -> model.edit(new OfferEdit.Title(v))),
                    save.watch(validUntil, this::day),
                    save.watch(introduction, v -> model.edit(new OfferEdit.Introduction(v))),
                    save.watch(payment, v -> model.edit(new OfferEdit.Payment(v))),
                    save.watch(terms, v -> model.edit(new OfferEdit.Terms(v)))
                };
        customer.setEditable(false);
        number.setEditable(false);
        root.getStyleClass().add("page");
        root.setTop(head());
        var scroll = new ScrollPane(form());
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(600);
        scroll.setMinWidth(520);
        root.setLeft(scroll);
        root.setCenter(preview.root());
        model.shown().subscribe(s -> s.ifPresent(this::draw));
    }

    private HBox head() {
        title.getStyleClass().add("title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        state.setAlignment(Pos.CENTER);
        acts.setAlignment(Pos.CENTER_RIGHT);
        var head =
                new HBox(10, title, state, new SavedLabel(desk.words(), model.saved()), gap, acts);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("page-head", "pad16");
        return head;
    }

    private VBox form() {
        introduction.setPrefRowCount(3);
        payment.setPrefRowCount(2);
        terms.setPrefRowCount(4);
        introduction.setWrapText(true);
        payment.setWrapText(true);
        terms.setWrapText(true);
        var form =
                new VBox(
                        12,
                        heading("offers.whoAndWhen"),
                        pair(FieldBox.above(desk.text("offers.customer"), customer), dayBox),
                        pair(
                                FieldBox.above(desk.text("offers.subject"), subject),
                                FieldBox.above(desk.text("offers.number"), number)),
                        FieldBox.above(desk.text("offers.introduction"), introduction),
                        heading("offers.items"),
                        grid.root(),
                        add,
                        totals,
                        heading("offers.paymentAndTerms"),
                        FieldBox.above(desk.text("offers.payment"), payment),
                        FieldBox.above(desk.text("offers.terms"), terms));
        form.getStyleClass().add("page-pad");
        return form;
    }

    private Label heading(String key) {
        var label = new Label(desk.text(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private static HBox pair(Region left, Region right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(260);
        right.setPrefWidth(260);
        return new HBox(12, left, right);
    }

    private void addLine() {
        model.shown().get().ifPresent(grid::add);
    }

    private void day(String typed) {
        var day = desk.formats().parseDay(typed);
        boolean wrong = !typed.isBlank() && day.isEmpty();
        dayBox.error(
                wrong
                        ? java.util.Optional.of(desk.text("offers.noDay"))
                        : java.util.Optional.empty());
        if (!wrong) {
            model.edit(new OfferEdit.ValidUntil(day.orElse(null)));
        }
    }

    private void draw(OfferModel.Shown shown) {
        var offer = shown.offer();
        var words = offer.wording();
        title.setText(words.title().isBlank() ? desk.text("offers.untitled") : words.title());
        state.getChildren().setAll(OfferListView.chip(desk, shown.state()));
        var last = offer.conditions().validUntil();
        String[] texts = {
            words.title(),
            last == null ? "" : desk.formats().shortDay(last),
            words.introduction(),
            words.payment(),
            words.terms()
        };
        for (int i = 0; i < watched.length; i++) {
            watched[i].show(texts[i]);
        }
        customer.setText(buyer(shown));
        number.setText(written(offer));
        for (var field :
                new javafx.scene.control.TextInputControl[] {
                    subject, validUntil, introduction, payment, terms
                }) {
            field.setEditable(shown.isDraft());
        }
        add.setVisible(shown.isDraft());
        grid.draw(shown);
        sums(shown);
        acts.getChildren().setAll(acts(shown));
    }

    private static String buyer(OfferModel.Shown shown) {
        var c = shown.customer();
        return c.attention().isBlank() ? c.name() : c.name() + " — " + c.attention();
    }

    private String written(Offer offer) {
        return offer.issued().map(i -> i.number()).orElse(desk.text("offers.numberAtIssue"));
    }

    private void sums(OfferModel.Shown shown) {
        var t = shown.totals();
        totals.getChildren().clear();
        sum("offers.sum.taxable", desk.formats().amount(t.taxable()), "medium");
        sum("offers.sum.vat", desk.formats().amount(t.vat()), "medium");
        sum("offers.sum.total", desk.formats().money(t.total()), "heading");
        if (t.keptBack()) {
            sum("offers.sum.payable", desk.formats().money(t.payable()), "medium");
        }
    }

    private void sum(String key, String amount, String look) {
        var name = new Label(desk.text(key));
        var value = new Label(amount);
        name.getStyleClass().add(look);
        value.getStyleClass().add(look);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(name, gap, value);
        row.setMaxWidth(240);
        var right = new HBox(row);
        HBox.setHgrow(row, Priority.ALWAYS);
        right.setAlignment(Pos.CENTER_RIGHT);
        totals.getChildren().add(right);
    }

    private Node[] acts(OfferModel.Shown shown) {
        var export = Buttons.plain(desk.text("offers.export"), Icon.DOWNLOAD, this::export);
        var version = Buttons.plain(desk.text("offers.newVersion"), Icon.COPY, this::newVersion);
        return switch (shown.state()) {
            case DRAFT ->
                    new Node[] {
                        export, Buttons.primary(desk.text("offers.issue"), Icon.LOCK, this::issue)
                    };
            case ISSUED ->
                    new Node[] {
                        version,
                        export,
                        Buttons.primary(desk.text("offers.send"), Icon.SEND, model::send)
                    };
            case SENT, ACCEPTED, PARTLY_ACCEPTED, DECLINED, EXPIRED, SUPERSEDED, WITHDRAWN ->
                    new Node[] {version, export};
        };
    }

    private void issue() {
        desk.autosave().flush();
        model.issue();
    }

    private void newVersion() {
        model.newVersion(id -> desk.go().to(new Place.Offer(id)));
    }

    private void export() {
        desk.autosave().flush();
        model.shown()
                .get()
                .ifPresent(
                        shown -> {
                            String name =
                                    desk.text(
                                                    "offers.fileName",
                                                    written(shown.offer()),
                                                    shown.customer().name())
                                            .replaceAll("[\\\\/:*?\"<>|]", " ");
                            desk.files()
                                    .save(
                                            desk.text("offers.export"),
                                            Path.of(name),
                                            FileDoor.Kind.of("PDF", "*.pdf"))
                                    .ifPresent(this::export);
                        });
    }

    private void export(Path target) {
        model.export(
                target, () -> desk.toasts().show(desk.text("offers.exported", target.toString())));
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void close() {
        desk.autosave().flush();
        preview.close();
        model.close();
    }
}
