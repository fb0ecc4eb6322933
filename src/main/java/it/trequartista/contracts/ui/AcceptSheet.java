package it.trequartista.contracts.ui;

import it.trequartista.contracts.Acceptance;
import it.trequartista.contracts.Acceptance.How;
import it.trequartista.contracts.Agreement;
import it.trequartista.contracts.Contracts;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Refused;
import it.trequartista.offers.IssuedOffer;
import it.trequartista.offers.LineKind;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferContent;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.Offers;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.Icon;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The form that records a customer's yes. One act records everything; there is no undo, because
/// it is a legal fact.
public final class AcceptSheet {
    private final Desk desk;
    private final Contracts contracts;
    private final Offers offers;
    private final ComboBox<How> how = new ComboBox<>();
    private final FieldBox byWhom;
    private final DayField on;
    private final TextArea note = new TextArea();
    private final EvidenceBox evidence;
    private final CheckBox late = new CheckBox();
    private final Map<Long, CheckBox> options = new LinkedHashMap<>();
    private final Label total = new Label();
    private final Label wrong = new Label();
    private final Button act;
    private LocalDate day;

    /// A form over the open file.
    public AcceptSheet(Desk desk, Contracts contracts, Offers offers) {
        this.desk = desk;
        this.contracts = contracts;
        this.offers = offers;
        this.day = desk.time().today();
        this.byWhom = FieldBox.text(desk.text("contracts.byWhom"));
        this.on =
                new DayField(
                        desk.words(),
                        desk.text("contracts.acceptedOn"),
                        d -> d.ifPresent(this::on));
        this.evidence = new EvidenceBox(desk);
        this.act = Buttons.primary(desk.text("contracts.recordAcceptance"), Icon.CHECK, () -> {});
        how.getItems().setAll(How.values());
        how.setValue(How.EMAIL);
        how.setConverter(Choices.words(h -> desk.texts().get("contracts.how", h)));
        on.show(Optional.of(day));
        note.setPrefRowCount(2);
        note.setWrapText(true);
        late.setText(desk.text("contracts.takeLate"));
        late.setWrapText(true);
        total.getStyleClass().add("strong");
        wrong.getStyleClass().addAll("small", "bad-ink", "para");
        wrong.setWrapText(true);
        shown(late, false);
        shown(wrong, false);
    }

    private void on(LocalDate chosen) {
        day = chosen;
    }

    /// Asks for the acceptance of an offer.
    public void open(OfferId id) {
        desk.background().run(() -> read(id), this::show, desk::say);
    }

    private record Read(Offer offer, IssuedOffer issued, String attention) {}

    private Read read(OfferId id) {
        var offer = offers.get(id);
        var issued =
                offer.issued().orElseThrow(() -> new Refused(Problem.rule("contracts.notIssued")));
        return new Read(offer, issued, offers.customer(offer).attention());
    }

    private void show(Read read) {
        byWhom.field().setText(read.attention());
        var form =
                new VBox(
                        FieldBox.above(desk.text("contracts.howLabel"), how),
                        byWhom,
                        FieldBox.above(desk.text("contracts.acceptedOn"), on));
        optional(read, form);
        form.getChildren()
                .addAll(
                        label("contracts.evidence"),
                        evidence,
                        FieldBox.above(desk.text("contracts.note"), note),
                        late,
                        total,
                        wrong);
        form.setSpacing(12);
        form.setPrefWidth(520);
        sum(read);
        var no = Buttons.plain(desk.text("ui.cancel"), null, () -> desk.sheets().close());
        act.setOnAction(e -> record(read));
        String title = desk.text("contracts.acceptTitle", read.issued().number());
        desk.sheets().show(desk.sheets().card(title, form, no, act));
    }

    private Label label(String key) {
        var label = new Label(desk.text(key));
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private void optional(Read read, VBox form) {
        List<OfferLine> lines =
                read.offer().lines().stream().filter(l -> l.kind() == LineKind.OPTIONAL).toList();
        if (lines.isEmpty()) {
            return;
        }
        form.getChildren().add(label("contracts.options"));
        for (OfferLine line : lines) {
            String price = desk.formats().money(OfferContent.net(line, read.offer()));
            var box = new CheckBox(desk.text("contracts.option", line.name(), price));
            box.selectedProperty().subscribe(is -> sum(read));
            options.put(line.row(), box);
            form.getChildren().add(box);
        }
    }

    private Set<Long> chosen() {
        return options.entrySet().stream()
                .filter(e -> e.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void sum(Read read) {
        var issuedOn = desk.time().dayOf(read.issued().at());
        var totals = Agreement.totals(read.offer(), chosen(), issuedOn);
        total.setText(
                desk.text(
                        "contracts.acceptedValue",
                        desk.formats().money(totals.fee()),
                        desk.formats().money(totals.total())));
    }

    private void record(Read read) {
        try {
            var acceptance =
                    new Acceptance(
                            how.getValue(),
                            byWhom.field().getText(),
                            moment(),
                            note.getText(),
                            evidence.evidence().get().orElse(null),
                            chosen(),
                            late.isSelected());
            act.setDisable(true);
            desk.background()
                    .save(
                            () -> contracts.accept(read.offer().id(), acceptance),
                            contract -> {
                                desk.sheets().close();
                                desk.toasts().show(desk.text("contracts.accepted"));
                                desk.go().to(new Place.Contract(contract));
                            },
                            this::refuse);
        } catch (Refused refused) {
            refuse(refused.problem());
        }
    }

    /// Today's yes is of this moment, an earlier day's of its noon, local time.
    private Instant moment() {
        return day.equals(desk.time().today())
                ? desk.time().now()
                : day.atTime(12, 0).atZone(desk.time().zone()).toInstant();
    }

    private void refuse(Problem problem) {
        act.setDisable(false);
        wrong.setText(desk.texts().get(problem));
        shown(wrong, true);
        if (problem.key().equals(Contracts.LATE)) {
            shown(late, true);
            late.requestFocus();
        }
    }

    private static void shown(javafx.scene.Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
