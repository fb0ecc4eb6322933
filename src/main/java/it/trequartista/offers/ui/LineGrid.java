package it.trequartista.offers.ui;

import it.trequartista.fiscal.FiscalProfiles;
import it.trequartista.fiscal.TaxCode;
import it.trequartista.fiscal.TaxCodes;
import it.trequartista.kernel.Rate;
import it.trequartista.offers.OfferContent;
import it.trequartista.offers.OfferLine;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The items of an offer: fields that save themselves on Enter and on leaving them, Alt+Up and
/// Alt+Down move a row, Enter adds one.
final class LineGrid {
    private final OfferModel model;
    private final Desk desk;
    private final VBox root = new VBox(4);
    private List<OfferLine> drawn = List.of();
    private boolean expecting;

    LineGrid(OfferModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    Region root() {
        return root;
    }

    /// Draws the lines, unless they are the ones that stand there.
    void draw(OfferModel.Shown shown) {
        if (shown.offer().lines().equals(drawn) && !root.getChildren().isEmpty()) {
            return;
        }
        drawn = shown.offer().lines();
        root.getChildren().clear();
        for (int i = 0; i < drawn.size(); i++) {
            root.getChildren().add(row(shown, drawn.get(i), i));
        }
        if (expecting && !root.getChildren().isEmpty()) {
            expecting = false;
            ((HBox) root.getChildren().getLast()).getChildren().getFirst().requestFocus();
        }
        root.setDisable(!shown.isDraft());
    }

    private HBox row(OfferModel.Shown shown, OfferLine line, int index) {
        var name = field("offers.item", line.name(), v -> save(line, line.withName(v)));
        HBox.setHgrow(name, Priority.ALWAYS);
        String count = desk.formats().quantity(line.quantity());
        var quantity = figure("offers.quantity", count, 60, v -> save(line, line.withQuantity(v)));
        var unit = field("offers.unit", line.unit(), v -> save(line, line.withUnit(v)));
        unit.setPrefWidth(48);
        var currency = shown.offer().conditions().currency();
        String cost = desk.formats().price(line.unitPrice(), currency);
        var price = figure("offers.price", cost, 90, v -> save(line, line.withUnitPrice(v)));
        String off = desk.formats().quantity(line.discount().asPercent());
        var discount =
                figure("offers.discount", off, 52, v -> save(line, line.withDiscount(rate(v))));
        var total = new Label(desk.formats().amount(OfferContent.net(line, shown.offer())));
        total.getStyleClass().addAll("strong", "num");
        total.setMinWidth(84);
        total.setAlignment(Pos.CENTER_RIGHT);
        var remove = Buttons.quietIcon(desk.text("offers.removeLine"), Icon.X, () -> remove(line));
        var row = new HBox(2, name, quantity, unit, price, discount, tax(line), total, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        row.addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, line, index));
        return row;
    }

    private void key(KeyEvent e, OfferLine line, int index) {
        boolean up = e.getCode() == KeyCode.UP;
        if (e.isAltDown() && (up || e.getCode() == KeyCode.DOWN)) {
            e.consume();
            root.requestFocus();
            model.move(line, index + (up ? -1 : 1));
        }
    }

    /// Adds a row and puts the cursor into it.
    void add(OfferModel.Shown shown) {
        expecting = true;
        var profile =
                FiscalProfiles.italian()
                        .get(shown.offer().conditions().profile(), desk.time().today());
        model.addLine(profile.taxCode());
    }

    private void remove(OfferLine line) {
        model.remove(line, true);
        desk.toasts().show(desk.text("offers.lineRemoved"), () -> model.remove(line, false));
    }

    private void save(OfferLine was, OfferLine is) {
        if (!was.equals(is)) {
            model.edit(is);
        }
    }

    private static Rate rate(BigDecimal percent) {
        return new Rate(percent.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue());
    }

    private ComboBox<TaxCode> tax(OfferLine line) {
        var box = new ComboBox<TaxCode>();
        box.getItems().setAll(TaxCodes.italian().on(desk.time().today()));
        box.setConverter(new CodeWords());
        box.setValue(TaxCodes.italian().get(line.taxCode()));
        box.setAccessibleText(desk.text("offers.tax"));
        box.setPrefWidth(84);
        box.setOnAction(e -> save(line, line.withTaxCode(box.getValue().code())));
        return box;
    }

    private static final class CodeWords extends javafx.util.StringConverter<TaxCode> {
        @Override
        public String toString(TaxCode code) {
            return code == null ? "" : code.code();
        }

        @Override
        public TaxCode fromString(String code) {
            return TaxCodes.italian().get(code);
        }
    }

    private TextField figure(String key, String text, double width, Consumer<BigDecimal> save) {
        var field =
                field(
                        key,
                        text,
                        typed -> {
                            Optional<BigDecimal> value = desk.formats().parse(typed);
                            value.ifPresentOrElse(
                                    save,
                                    () -> desk.toasts().show(desk.text("offers.noNumber", typed)));
                        });
        field.getStyleClass().add("num");
        field.setMinWidth(width);
        field.setPrefWidth(width);
        return field;
    }

    private TextField field(String key, String text, Consumer<String> save) {
        var field = new TextField(text);
        field.getStyleClass().add("cell");
        field.setAccessibleText(desk.text(key));
        field.setPromptText(desk.text(key));
        Runnable leave =
                () -> {
                    if (!field.getText().equals(text)) {
                        save.accept(field.getText());
                    }
                };
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is) {
                                leave.run();
                            }
                        });
        field.setOnAction(e -> model.shown().get().ifPresent(this::add));
        return field;
    }
}
