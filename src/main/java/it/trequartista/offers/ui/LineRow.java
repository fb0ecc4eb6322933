package it.trequartista.offers.ui;

import it.trequartista.fiscal.TaxCode;
import it.trequartista.fiscal.TaxCodes;
import it.trequartista.kernel.Problem;
import it.trequartista.offers.LineEdit;
import it.trequartista.offers.LineKind;
import it.trequartista.offers.OfferContent;
import it.trequartista.offers.OfferLine;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Chip;
import it.trequartista.ui.Choices;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldView;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;

import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/// One line of an offer: what it is and what it costs above, its detail, unit and tax below. Each
/// field saves itself; what is wrong is said under the line.
final class LineRow {
    private static final int DETAIL_LETTERS = 38;
    private static final int MOST_ROWS = 6;

    private final Desk desk;
    private final LineGrid grid;
    private final long id;
    private final VBox root = new VBox();
    private final Label handle = new Label();
    private final TextField name = new TextField();
    private final TextArea detail = new TextArea();
    private final TextField unit = new TextField();
    private final FigureField quantity;
    private final FigureField price;
    private final FigureField discount;
    private final ComboBox<TaxCode> tax = new ComboBox<>();
    private final FieldView<TaxCode> taxView;
    private final FieldView<LineKind> kindView;
    private final Label total = new Label();
    private final StackPane mark = new StackPane();
    private final Label error = new Label();
    private final Autosave.Watched nameText;
    private final Autosave.Watched detailText;
    private final Autosave.Watched unitText;
    private final MenuButton more;
    private final HBox above;
    private final HBox below;
    private OfferLine line;

    LineRow(Desk desk, LineGrid grid, OfferLine line) {
        this.desk = desk;
        this.grid = grid;
        this.id = line.row();
        this.line = line;
        quantity = figure("offers.quantity", FigureField.ANY, LineEdit.Quantity::new, "line-qty");
        price = figure("offers.price", FigureField.ANY, LineEdit.UnitPrice::new, "line-price");
        discount =
                figure(
                        "offers.discount",
                        FigureField.PERCENT,
                        v -> new LineEdit.Discount(FigureField.rate(v)),
                        "line-discount");
        nameText = desk.autosave().watch(name, v -> save(new LineEdit.Name(v)));
        detailText = desk.autosave().watch(detail, v -> save(new LineEdit.Detail(v)));
        unitText = desk.autosave().watch(unit, v -> save(new LineEdit.Unit(v)));
        cell(name, "offers.item", "line-name");
        cell(detail, "offers.detail", "line-detail");
        cell(unit, "offers.unit", "line-qty");
        dress();
        more = Buttons.more(desk.text("offers.lineMore"));
        taxView = FieldView.of(tax, code -> save(new LineEdit.Tax(code.code())));
        kindView =
                new FieldView<LineKind>(this::kindOf, kind -> save(new LineEdit.Kind(kind)))
                        .heldWhile(more::isShowing, more.showingProperty());
        fill();
        above =
                new HBox(
                        handle,
                        mark("kind"),
                        name,
                        mark("name"),
                        quantity,
                        mark("quantity"),
                        price,
                        mark("unit_price"),
                        discount,
                        mark("discount"),
                        total,
                        more);
        below =
                new HBox(
                        indent(),
                        detail,
                        mark("detail"),
                        unit,
                        mark("unit"),
                        tax,
                        mark("tax_code"),
                        tail());
        above.getStyleClass().add("line-above");
        below.getStyleClass().add("line-below");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(detail, Priority.ALWAYS);
        root.getStyleClass().add("line");
        root.getChildren().addAll(above, below);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Badges.Mark mark(String field) {
        return desk.badges().of(new Badges.Field("offer_line", id, field));
    }

    private void dress() {
        handle.setGraphic(Icons.of(Icon.MENU, "ic14", "ic-ink3"));
        handle.setTooltip(new Tooltip(desk.text("offers.moveHint")));
        handle.getStyleClass().add("line-handle");
        error.getStyleClass().addAll("micro", "bad-ink", "line-error");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        total.getStyleClass().addAll("strong", "num", "line-total");
        detail.setWrapText(true);
        detail.textProperty().subscribe(this::fit);
        detail.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveDetail);
        tax.getItems().setAll(TaxCodes.italian().on(desk.time().today()));
        tax.setConverter(Choices.words(this::taxWords));
        tax.setAccessibleText(desk.text("offers.tax"));
        tax.getStyleClass().add("line-tax");
        var words = desk.formats();
        quantity.written(words::quantity);
        discount.written(v -> v.signum() == 0 ? "" : words.quantity(v));
    }

    private FigureField figure(
            String key,
            Function<BigDecimal, Optional<Problem>> fault,
            Function<BigDecimal, LineEdit> edit,
            String look) {
        var field = new FigureField(desk, fault, v -> save(edit.apply(v)), this::wrong);
        cell(field, key, look);
        return field;
    }

    private void cell(TextInputControl field, String key, String look) {
        field.getStyleClass().addAll("cell", look);
        field.setAccessibleText(desk.text(key));
        field.setPromptText(desk.text(key + "Short"));
    }

    private static Region indent() {
        var indent = new Region();
        indent.getStyleClass().add("line-indent");
        return indent;
    }

    private Region tail() {
        mark.getStyleClass().add("line-tail");
        return mark;
    }

    private void fill() {
        more.getItems()
                .setAll(
                        Buttons.item(
                                desk.text("offers.asItem"),
                                Icon.CHECK,
                                () -> kindView.pick(LineKind.NORMAL)),
                        Buttons.item(
                                desk.text("offers.asOption"),
                                Icon.SQUARE,
                                () -> kindView.pick(LineKind.OPTIONAL)),
                        Buttons.item(
                                desk.text("offers.asHeading"),
                                Icon.TYPE,
                                () -> kindView.pick(LineKind.TEXT)),
                        new javafx.scene.control.SeparatorMenuItem(),
                        Buttons.item(desk.text("offers.lineUp"), Icon.ARROW_UP, () -> move(-1)),
                        Buttons.item(desk.text("offers.lineDown"), Icon.ARROW_DOWN, () -> move(1)),
                        Buttons.item(
                                desk.text("offers.copyLine"), Icon.COPY, () -> grid.copy(line)),
                        Buttons.item(
                                desk.text("offers.removeLine"),
                                Icon.TRASH_2,
                                () -> grid.remove(line)));
        more.getStyleClass().addAll("quiet", "sm");
    }

    private void move(int by) {
        grid.move(id, by);
    }

    /// What is drawn.
    VBox root() {
        return root;
    }

    /// What one drags it by.
    Label handle() {
        return handle;
    }

    /// The line as it is in the file.
    OfferLine line() {
        return line;
    }

    /// True while nothing is written in it.
    boolean isBlank() {
        return name.getText().isBlank() && line.isBlank();
    }

    /// Puts the cursor at its beginning.
    void focus() {
        name.requestFocus();
    }

    /// Shows what the file has; a field being typed in is left alone.
    void show(OfferLine now, OfferModel.Shown shown) {
        line = now;
        var currency = shown.offer().conditions().currency();
        price.written(v -> desk.formats().price(v, currency));
        nameText.show(now.name());
        detailText.show(now.detail());
        unitText.show(now.unit());
        quantity.show(now.quantity());
        price.show(now.unitPrice());
        discount.show(now.discount().asPercent());
        taxView.show(TaxCodes.italian().get(now.taxCode()));
        total.setText(desk.formats().amount(OfferContent.net(now, shown.offer())));
        kindView.show(now.kind());
    }

    private void kindOf(LineKind kind) {
        boolean words = kind == LineKind.TEXT;
        boolean option = kind == LineKind.OPTIONAL;
        for (Control control : new Control[] {quantity, price, discount, total}) {
            visible(control, !words);
        }
        visible(below, !words);
        name.getStyleClass().remove("strong");
        total.getStyleClass().removeAll("strong", "muted");
        total.getStyleClass().add(option ? "muted" : "strong");
        if (words) {
            name.getStyleClass().add("strong");
        }
        mark.getChildren().clear();
        if (option) {
            mark.getChildren().add(new Chip(desk.text("offers.option"), Chip.Tone.ACCENT));
        }
        String key = words ? "offers.heading" : "offers.item";
        name.setAccessibleText(desk.text(key));
        name.setPromptText(desk.text(key + "Short"));
    }

    private static void visible(javafx.scene.Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void save(LineEdit edit) {
        grid.save(id, edit);
    }

    /// Says under the line what is wrong, or that all is well.
    void wrong(Optional<String> sentence) {
        root.getChildren().remove(error);
        sentence.ifPresent(
                text -> {
                    error.setText(text);
                    root.getChildren().add(error);
                });
    }

    /// As high as its words.
    private void fit(String text) {
        int rows =
                text.lines().mapToInt(l -> 1 + l.length() / DETAIL_LETTERS).sum()
                        + (text.endsWith("\n") ? 1 : 0);
        detail.setPrefRowCount(Math.clamp(rows, 1, MOST_ROWS));
    }

    /// Tab leaves the detail instead of writing a tab.
    private void leaveDetail(KeyEvent e) {
        if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
            e.consume();
            boolean _ =
                    detail.requestFocusTraversal(
                            e.isShiftDown()
                                    ? TraversalDirection.PREVIOUS
                                    : TraversalDirection.NEXT);
        }
    }

    private void key(KeyEvent e) {
        boolean up = e.getCode() == KeyCode.UP;
        if (e.isAltDown() && (up || e.getCode() == KeyCode.DOWN)) {
            e.consume();
            move(up ? -1 : 1);
        } else if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof TextField) {
            e.consume();
            grid.after(this);
        }
    }

    private String taxWords(TaxCode code) {
        return code.natura().isEmpty() ? desk.formats().rate(code.rate()) : code.code();
    }
}
