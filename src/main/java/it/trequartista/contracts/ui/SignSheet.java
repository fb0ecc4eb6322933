package it.trequartista.contracts.ui;

import it.trequartista.contracts.ContractFile;
import it.trequartista.contracts.Side;
import it.trequartista.contracts.Signature;
import it.trequartista.contracts.SignatureLevel;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Refused;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Choices;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.Icon;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The form that records a signature. It says what each level is worth and claims no more.
final class SignSheet {
    private final Desk desk;
    private final Side side;
    private final FieldBox signatory;
    private final FieldBox capacity;
    private final FieldBox place;
    private final ComboBox<SignatureLevel> level = new ComboBox<>();
    private final Label worth = new Label();
    private final DayField on;
    private final EvidenceBox evidence;
    private final Refusal wrong = new Refusal();
    private LocalDate day;

    SignSheet(Desk desk, ContractFile file, Side side) {
        this.desk = desk;
        this.side = side;
        this.day = desk.time().today();
        this.signatory = FieldBox.text(desk.text("contracts.signatory"));
        this.capacity = FieldBox.text(desk.text("contracts.capacity"));
        this.place = FieldBox.text(desk.text("contracts.place"));
        this.evidence = new EvidenceBox(desk);
        this.on =
                new DayField(
                        desk.words(), desk.text("contracts.signedOn"), d -> d.ifPresent(this::on));
        on.show(Optional.of(day));
        signatory.field().setText(likely(file));
        place.field().setText(file.contract().place());
        level.getItems().setAll(SignatureLevel.values());
        level.setConverter(Choices.words(l -> desk.texts().get("contracts.level", l)));
        level.valueProperty()
                .subscribe(
                        l ->
                                worth.setText(
                                        l == null ? "" : desk.texts().get("contracts.worth", l)));
        level.setValue(SignatureLevel.WET);
        worth.getStyleClass().addAll("small", "muted", "para");
        worth.setWrapText(true);
        worth.setMinHeight(Region.USE_PREF_SIZE);
    }

    private void on(LocalDate chosen) {
        day = chosen;
    }

    private String likely(ContractFile file) {
        return switch (side) {
            case SELLER -> file.agreement().seller().personName();
            case CUSTOMER -> file.agreement().acceptance().byWhom();
        };
    }

    /// Asks; `record` gets the signature and whom to tell when it is refused.
    void open(BiConsumer<Signature, Consumer<Problem>> record) {
        var label = new Label(desk.text("contracts.signedFile"));
        label.getStyleClass().addAll("small", "muted");
        var form =
                new VBox(
                        signatory,
                        capacity,
                        FieldBox.above(desk.text("contracts.levelLabel"), level),
                        worth,
                        FieldBox.above(desk.text("contracts.signedOn"), on),
                        place,
                        label,
                        evidence,
                        wrong);
        form.setSpacing(12);
        form.setPrefWidth(520);
        var act =
                Buttons.primary(
                        desk.text("contracts.recordSignature"), Icon.EDIT_3, () -> tell(record));
        String title = desk.text("contracts.signTitle." + side.name());
        desk.sheets().form(title, form, act);
    }

    private void tell(BiConsumer<Signature, Consumer<Problem>> record) {
        try {
            record.accept(
                    new Signature(
                            side,
                            signatory.field().getText(),
                            capacity.field().getText(),
                            level.getValue(),
                            desk.time().momentOf(day),
                            place.field().getText(),
                            evidence.evidence().get().orElse(null)),
                    this::refuse);
        } catch (Refused refused) {
            refuse(refused.problem());
        }
    }

    private void refuse(Problem problem) {
        wrong.say(desk.texts().get(problem));
    }
}
