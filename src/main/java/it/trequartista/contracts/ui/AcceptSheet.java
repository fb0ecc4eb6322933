package it.trequartista.contracts.ui;

import it.trequartista.contracts.Acceptance.How;
import it.trequartista.contracts.Contracts;
import it.trequartista.contracts.ui.AcceptModel.Shown;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Problem;
import it.trequartista.offers.Offers;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Choices;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.Icon;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.Optional;

/// The form that records a customer's yes. One act records everything; there is no undo, because
/// it is a legal fact.
public final class AcceptSheet {
    private final Desk desk;
    private final AcceptModel model;
    private final ComboBox<How> how = new ComboBox<>();
    private final FieldBox byWhom;
    private final DayField on;
    private final TextArea note = new TextArea();
    private final EvidenceBox evidence;
    private final CheckBox late = new CheckBox();
    private final VBox lines = new VBox(8);
    private final Label part = new Label();
    private final Label total = new Label();
    private final Refusal wrong = new Refusal();
    private final Button act;
    private LocalDate day;
    private boolean asking;

    /// A form over the open file.
    public AcceptSheet(Desk desk, Contracts contracts, Offers offers) {
        this.desk = desk;
        this.model = new AcceptModel(contracts, offers, desk.background(), desk.time(), desk::say);
        this.day = desk.time().today();
        this.byWhom = FieldBox.text(desk.text("contracts.byWhom"));
        this.on =
                new DayField(
                        desk.words(),
                        desk.text("contracts.acceptedOn"),
                        d -> d.ifPresent(chosen -> day = chosen));
        this.evidence = new EvidenceBox(desk);
        this.act =
                Buttons.primary(desk.text("contracts.recordAcceptance"), Icon.CHECK, this::record);
        how.getItems().setAll(How.values());
        how.setValue(How.EMAIL);
        how.setConverter(Choices.words(h -> desk.texts().get("contracts.how", h)));
        how.setMaxWidth(Double.MAX_VALUE);
        on.show(Optional.of(day));
        note.setPrefRowCount(2);
        note.setWrapText(true);
        late.setText(desk.text("contracts.takeLate"));
        late.setWrapText(true);
        part.setText(desk.text("contracts.isPart"));
        part.getStyleClass().addAll("small", "warn-ink", "para");
        part.setWrapText(true);
        part.setMinHeight(Region.USE_PREF_SIZE);
        total.getStyleClass().add("strong");
        shown(late, false);
    }

    /// Asks for the acceptance of an offer; of one that has its yes already, goes to its contract.
    public void open(OfferId id) {
        model.shown().subscribe(this::draw);
        model.open(id);
    }

    private void draw(Shown is) {
        act.setDisable(!(is instanceof Shown.Asking));
        switch (is) {
            case Shown.Reading() -> {}
            case Shown.Recording() -> {}
            case Shown.Asking a -> ask(a);
            case Shown.Done done -> done(done);
        }
    }

    private void done(Shown.Done done) {
        if (asking) {
            desk.sheets().close();
        }
        if (done.recorded()) {
            String key = done.part() ? "contracts.acceptedPart" : "contracts.accepted";
            desk.toasts().show(desk.text(key));
        }
        desk.go().to(new Place.Contract(done.contract()));
    }

    private void ask(Shown.Asking a) {
        if (!asking) {
            asking = true;
            byWhom.field().setText(a.attention());
            a.lines().forEach(line -> lines.getChildren().add(box(line)));
            sheet(a.number());
        }
        total.setText(
                desk.text(
                        "contracts.acceptedValue",
                        desk.formats().money(a.net()),
                        desk.formats().money(a.total())));
        shown(part, a.part());
        wrong.say(a.refused().map(desk.texts()::get).orElse(""));
        a.refused().ifPresent(this::refuse);
    }

    private CheckBox box(AcceptModel.Line line) {
        String key = line.optional() ? "contracts.optionLine" : "contracts.option";
        var box = new CheckBox(desk.text(key, line.name(), desk.formats().money(line.price())));
        box.setSelected(line.taken());
        box.selectedProperty().addListener((o, was, is) -> model.take(line.row(), is));
        return box;
    }

    private void sheet(String number) {
        var form =
                new VBox(
                        12,
                        FieldBox.above(desk.text("contracts.howLabel"), how),
                        byWhom,
                        FieldBox.above(desk.text("contracts.acceptedOn"), on),
                        titled("contracts.lines", lines),
                        part,
                        total,
                        titled("contracts.evidence", evidence),
                        FieldBox.above(desk.text("contracts.note"), note),
                        late);
        form.getStyleClass().add("form");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefWidth(560);
        String title = desk.text("contracts.acceptTitle", number);
        desk.sheets().form(title, new VBox(12, scroll, wrong), act);
    }

    private Node titled(String key, Node content) {
        var label = new Label(desk.text(key));
        label.getStyleClass().addAll("small", "muted");
        return new VBox(6, label, content);
    }

    private void record() {
        model.record(
                new AcceptModel.Said(
                        how.getValue(),
                        byWhom.field().getText(),
                        day,
                        note.getText(),
                        evidence.evidence().get().orElse(null),
                        late.isSelected()));
    }

    /// The focus goes to what is to be mended.
    private void refuse(Problem problem) {
        switch (problem.key()) {
            case "contracts.byWhomMissing" -> byWhom.field().requestFocus();
            case "contracts.proofMissing" -> note.requestFocus();
            case Contracts.LATE -> {
                shown(late, true);
                late.requestFocus();
            }
            default -> act.requestFocus();
        }
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
