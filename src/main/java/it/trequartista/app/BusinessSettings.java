package it.trequartista.app;

import it.trequartista.fiscal.FiscalProfiles;
import it.trequartista.kernel.Sha256;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Choices;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.FieldView;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Icon;
import it.trequartista.ui.SavedLabel;
import it.trequartista.ui.SavedState;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The business as it stands on its documents. Every field saves itself.
final class BusinessSettings {
    private static final int LARGEST_LOGO = 2_000_000;

    private final Desk desk;
    private final BusinessStore store;
    private final VBox root = new VBox(18);
    private final Map<BusinessField, FieldBox> boxes = new EnumMap<>(BusinessField.class);
    private final CheckBox law = new CheckBox();
    private volatile Optional<Long> row = Optional.empty();
    private final Label logo = new Label();
    private final SimpleObjectProperty<SavedState> saved =
            new SimpleObjectProperty<>(new SavedState.Untouched());

    BusinessSettings(App app) {
        this.desk = app.desk();
        this.store = app.business();
        root.setMaxWidth(760);
        desk.background()
                .run(
                        () -> {
                            row = store.row();
                            return store.read();
                        },
                        this::fill,
                        desk::say);
    }

    Node root() {
        return root;
    }

    private void fill(Map<BusinessField, String> known) {
        root.getChildren()
                .setAll(
                        new SavedLabel(desk.words(), saved),
                        group(
                                "app.business.who",
                                known,
                                BusinessField.BUSINESS_NAME,
                                BusinessField.PERSON_NAME,
                                BusinessField.TAGLINE),
                        group(
                                "app.business.numbers",
                                known,
                                BusinessField.VAT_NUMBER,
                                BusinessField.FISCAL_CODE,
                                BusinessField.SDI_CODE,
                                BusinessField.PEC),
                        profile(known),
                        group(
                                "app.business.where",
                                known,
                                BusinessField.STREET,
                                BusinessField.POSTAL_CODE,
                                BusinessField.CITY,
                                BusinessField.PROVINCE),
                        group(
                                "app.business.reach",
                                known,
                                BusinessField.EMAIL,
                                BusinessField.PHONE,
                                BusinessField.WEB),
                        group("app.business.money", known, BusinessField.IBAN, BusinessField.BANK),
                        law(known),
                        look(known),
                        group("app.business.terms", known, BusinessField.DEFAULT_TERMS));
    }

    private Node group(String key, Map<BusinessField, String> known, BusinessField... fields) {
        var head = new Label(desk.text(key));
        head.getStyleClass().add("heading");
        var grid = new GridPane(12, 12);
        for (int i = 0; i < 2; i++) {
            var column = new javafx.scene.layout.ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < fields.length; i++) {
            boolean wide = fields[i] == BusinessField.DEFAULT_TERMS;
            grid.add(field(fields[i], known), i % 2, i / 2, wide ? 2 : 1, 1);
        }
        return new VBox(8, head, grid);
    }

    private Node field(BusinessField field, Map<BusinessField, String> known) {
        TextInputControl control = field == BusinessField.DEFAULT_TERMS ? area() : new TextField();
        var box =
                FieldBox.above(desk.texts().get("app.business", field), control).with(mark(field));
        control.setText(known.getOrDefault(field, ""));
        check(field, box, control.getText());
        desk.autosave()
                .watch(
                        control,
                        text -> {
                            check(field, box, text);
                            save(field, text.strip());
                        });
        boxes.put(field, box);
        return box;
    }

    private Badges.Mark mark(BusinessField field) {
        String column = field.name().toLowerCase(Locale.ROOT);
        var mark = desk.badges().of();
        mark.show(row.map(id -> new Badges.Field("seller", id, column)));
        return mark;
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setPrefRowCount(4);
        area.setWrapText(true);
        return area;
    }

    /// A wrong number is said at once and kept as typed: it may still be on its way.
    private void check(BusinessField field, FieldBox box, String text) {
        box.error(BusinessChecks.fault(field, text).map(desk.texts()::get));
    }

    private void save(BusinessField field, String value) {
        saved.set(new SavedState.Saving());
        desk.background()
                .save(
                        () -> {
                            store.write(field, value);
                            return desk.time().now();
                        },
                        at -> saved.set(new SavedState.Saved(at)),
                        problem -> saved.set(new SavedState.NotSaved(problem)));
    }

    private Node profile(Map<BusinessField, String> known) {
        var choice = new ComboBox<String>();
        choice.getItems().setAll(FiscalProfiles.IDS);
        choice.setConverter(Choices.words(id -> desk.text("fiscal.profile." + id)));
        String now = known.getOrDefault(BusinessField.FISCAL_PROFILE, "");
        FieldView.of(choice, id -> save(BusinessField.FISCAL_PROFILE, id))
                .show(now.isEmpty() ? FiscalProfiles.IDS.getFirst() : now);
        return FieldBox.above(desk.text("app.business.FISCAL_PROFILE"), choice)
                .with(mark(BusinessField.FISCAL_PROFILE));
    }

    private Node law(Map<BusinessField, String> known) {
        law.setText(desk.text("app.business.LAW_4_2013"));
        FieldView.of(law, is -> save(BusinessField.LAW_4_2013, is ? "1" : "0"))
                .show(known.getOrDefault(BusinessField.LAW_4_2013, "0").equals("1"));
        return new HBox(law, mark(BusinessField.LAW_4_2013));
    }

    private Node look(Map<BusinessField, String> known) {
        var head = new Label(desk.text("app.business.look"));
        head.getStyleClass().add("heading");
        logo.getStyleClass().add("muted");
        var choose = Buttons.plain(desk.text("app.business.chooseLogo"), Icon.IMAGE, this::choose);
        var remove =
                Buttons.quiet(
                        desk.text("app.business.noLogo"),
                        Icon.X,
                        () -> desk.background().save(this::dropLogo, ok -> logo(), desk::say));
        var row = new HBox(10, choose, logo, remove);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        logo();
        return new VBox(8, head, row, field(BusinessField.ACCENT, known));
    }

    private boolean dropLogo() {
        store.noLogo();
        return true;
    }

    private void logo() {
        desk.background()
                .run(
                        store::logoName,
                        name -> logo.setText(name.orElse(desk.text("app.business.withoutLogo"))),
                        desk::say);
    }

    private void choose() {
        desk.files()
                .open(
                        desk.text("app.business.chooseLogo"),
                        FileDoor.Kind.of(
                                desk.text("app.business.pictures"),
                                "*.png",
                                "*.jpg",
                                "*.jpeg",
                                "*.svg"))
                .ifPresent(
                        file -> desk.background().save(() -> keep(file), ok -> logo(), desk::say));
    }

    private boolean keep(Path file) throws Exception {
        if (Files.size(file) > LARGEST_LOGO) {
            throw it.trequartista.kernel.Problem.input("app.business.logoTooLarge", file.toString())
                    .refused();
        }
        byte[] picture = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        String low = name.toLowerCase(Locale.ROOT);
        String mime =
                low.endsWith(".svg")
                        ? "image/svg+xml"
                        : low.endsWith(".png") ? "image/png" : "image/jpeg";
        store.logo(name, mime, picture, Sha256.of(picture));
        return true;
    }

    /// The fields shown, for a test.
    List<BusinessField> fields() {
        return List.copyOf(boxes.keySet());
    }
}
