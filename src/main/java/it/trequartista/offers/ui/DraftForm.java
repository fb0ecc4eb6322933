package it.trequartista.offers.ui;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Rate;
import it.trequartista.kernel.Texts;
import it.trequartista.offers.OfferEdit;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Choices;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.FieldView;
import it.trequartista.ui.PickField;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A draft as fields that save themselves and say in place what is wrong.
final class DraftForm {
    private final OfferModel model;
    private final Desk desk;
    private final PickField<CustomerField.Choice> customer;
    private final FieldBox customerBox;
    private final DayField day;
    private final FieldBox dayBox;
    private final FieldBox subject;
    private final ComboBox<Locale> language = new ComboBox<>();
    private final FieldBox introduction;
    private final FieldBox payment;
    private final FieldBox delivery;
    private final FieldBox terms;
    private final Percent discount;
    private final Percent deposit;
    private final FieldView<Locale> languageView;
    private final CheckBox withholds = new CheckBox();
    private final FieldView<Boolean> withholdsView;
    private final Region withholding;
    private final LineGrid grid;
    private final TotalsBox totals;
    private final Autosave.Watched[] watched;
    private final ScrollPane root;
    private boolean begun;

    DraftForm(OfferModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.grid = new LineGrid(model, desk);
        this.totals = new TotalsBox(desk);
        this.customer = CustomerField.of(desk, model::customers, this::choose);
        this.customerBox =
                FieldBox.above(desk.text("offers.customer"), customer.field())
                        .with(mark("customer"));
        String until = desk.text("offers.validUntil");
        this.day = new DayField(desk.words(), until, this::until);
        this.dayBox = FieldBox.above(until, day).with(mark("valid_until"));
        this.subject =
                FieldBox.above(desk.text("offers.subject"), new TextField()).with(mark("title"));
        this.introduction = area("offers.introduction", 3);
        this.payment = area("offers.payment", 2);
        this.delivery = area("offers.delivery", 2);
        this.terms = area("offers.terms", 4);
        this.discount = new Percent("offers.wholeDiscount", "discount", OfferEdit.Discount::new);
        this.deposit = new Percent("offers.deposit", "deposit", OfferEdit.Deposit::new);
        var save = desk.autosave();
        this.watched =
                new Autosave.Watched[] {
                    save.watch(subject.field(), v -> model.edit(new OfferEdit.Title(v))),
                    save.watch(text(introduction), v -> model.edit(new OfferEdit.Introduction(v))),
                    save.watch(text(payment), v -> model.edit(new OfferEdit.Payment(v))),
                    save.watch(text(delivery), v -> model.edit(new OfferEdit.Delivery(v))),
                    save.watch(text(terms), v -> model.edit(new OfferEdit.Terms(v)))
                };
        this.languageView = FieldView.of(language, l -> model.edit(new OfferEdit.Language(l)));
        this.withholdsView = FieldView.of(withholds, w -> model.edit(new OfferEdit.Withholds(w)));
        this.withholding = new HBox(withholds, mark("withholds"));
        choices();
        root = new ScrollPane(form());
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("offer-form");
    }

    private Badges.Mark mark(String name) {
        return desk.badges().of(new Badges.Field("offer", model.id().value(), name));
    }

    private FieldBox area(String key, int rows) {
        var area = new TextArea();
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        return FieldBox.above(desk.text(key), area).with(mark(key.substring(key.indexOf('.') + 1)));
    }

    private static TextArea text(FieldBox box) {
        return (TextArea) box.control();
    }

    private void choices() {
        day.onUnread(typed -> dayBox.error(typed.map(t -> desk.text("offers.noDay", t))));
        language.getItems().setAll(Texts.LANGUAGES);
        language.setConverter(Choices.words(l -> l.getDisplayLanguage(desk.texts().locale())));
        withholds.setText(desk.text("offers.withholds"));
        withholds.setWrapText(true);
    }

    private VBox form() {
        var beside = new Label(desk.text("offers.withoutVat"));
        beside.getStyleClass().addAll("small", "muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var rates = new VBox(10, discount.box, deposit.box);
        rates.getStyleClass().add("offer-rates");
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var form =
                new VBox(
                        heading("offers.whoAndWhen"),
                        beside(customerBox, dayBox),
                        beside(
                                subject,
                                FieldBox.above(desk.text("offers.language"), language)
                                        .with(mark("language"))),
                        introduction,
                        new HBox(heading("offers.items"), gap, beside),
                        grid.root(),
                        new HBox(rates, between, totals.root()),
                        heading("offers.paymentAndTerms"),
                        pair(payment, delivery),
                        terms,
                        withholding);
        form.getStyleClass().add("offer-fields");
        return form;
    }

    private Label heading(String key) {
        var label = new Label(desk.text(key));
        label.getStyleClass().add("heading");
        return label;
    }

    /// A long field with a short one beside it.
    private static HBox beside(Region left, Region right) {
        var pair = pair(left, right);
        HBox.setHgrow(right, Priority.NEVER);
        right.getStyleClass().add("offer-short");
        return pair;
    }

    private static HBox pair(Region left, Region right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(260);
        right.setPrefWidth(260);
        left.setMinWidth(0);
        right.setMinWidth(0);
        return new HBox(12, left, right);
    }

    Region root() {
        return root;
    }

    private void choose(CustomerField.Choice choice) {
        customerBox.error(Optional.empty());
        switch (choice) {
            case CustomerField.Choice.Known(var who) -> {
                customer.show(who.written());
                model.choose(who);
            }
            case CustomerField.Choice.New(String name, boolean company) -> {
                customer.show(name);
                model.chooseNew(name, company);
            }
        }
        subject.field().requestFocus();
    }

    private void until(Optional<java.time.LocalDate> chosen) {
        model.edit(new OfferEdit.ValidUntil(chosen.orElse(null)));
    }

    /// Adds a line at the end.
    void addLine() {
        grid.add();
    }

    /// Says where it belongs why the offer cannot be issued, and goes there.
    void point(Problem problem) {
        String sentence = desk.texts().get(problem);
        var said = Optional.of(sentence);
        switch (problem.key()) {
            case "offers.noCustomer" -> {
                customerBox.error(said);
                customer.field().requestFocus();
            }
            case "offers.noTitle" -> {
                subject.error(said);
                subject.field().requestFocus();
            }
            case "offers.validPast" -> {
                dayBox.error(said);
                day.requestFocus();
            }
            case "offers.noLines", "offers.noName" -> grid.wrong(said);
            default -> desk.toasts().show(sentence);
        }
    }

    void draw(OfferModel.Shown shown) {
        var words = shown.offer().wording();
        var figures = shown.offer().conditions();
        var texts =
                List.of(
                        words.title(),
                        words.introduction(),
                        words.payment(),
                        words.delivery(),
                        words.terms());
        for (int i = 0; i < watched.length; i++) {
            watched[i].show(texts.get(i));
        }
        if (!words.title().isBlank()) {
            subject.error(Optional.empty());
        }
        customer.show(buyer(shown));
        day.show(Optional.ofNullable(figures.validUntil()));
        boolean past =
                figures.validUntil() != null && figures.validUntil().isBefore(desk.time().today());
        dayBox.error(past ? Optional.of(desk.text("offers.validPast")) : Optional.empty());
        languageView.show(Locale.of(words.language().getLanguage()));
        discount.field.show(figures.discount().asPercent());
        deposit.field.show(figures.deposit().asPercent());
        withholdsView.show(figures.withholds());
        boolean law = shown.law().withholding().rate().basisPoints() > 0;
        withholding.setVisible(law);
        withholding.setManaged(law);
        grid.draw(shown);
        totals.draw(shown);
        begin(words.title());
    }

    /// An offer without subject begins there, once.
    private void begin(String title) {
        if (!begun && title.isBlank()) {
            subject.field().requestFocus();
        }
        begun = true;
    }

    /// Whom an offer is for, on one line.
    static String buyer(OfferModel.Shown shown) {
        var c = shown.customer();
        return c.attention().isBlank() ? c.name() : c.name() + " — " + c.attention();
    }

    /// A share of the whole, with its label and what is wrong with it.
    private final class Percent {
        private final FigureField field;
        private final FieldBox box;

        Percent(String key, String name, Function<Rate, OfferEdit> edit) {
            field =
                    new FigureField(
                            desk,
                            FigureField.PERCENT,
                            v -> model.edit(edit.apply(FigureField.rate(v))),
                            this::wrong);
            field.written(v -> v.signum() == 0 ? "" : desk.formats().quantity(v));
            field.setPromptText(desk.formats().quantity(BigDecimal.ZERO));
            box = FieldBox.above(desk.text(key), field).with(mark(name));
        }

        private void wrong(Optional<String> sentence) {
            box.error(sentence);
        }
    }
}
