package it.trequartista.contracts.ui;

import it.trequartista.contracts.Evidence;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Sha256;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a file that proves something is dropped or chosen. It is read at once, so that what is
/// kept is what was seen; its SHA-256 is shown.
final class EvidenceBox extends VBox {
    private record Read(Evidence evidence, String sha256) {}

    private final Desk desk;
    private final Label name = new Label();
    private final Label hash = new Label();
    private final ReadOnlyObjectWrapper<Optional<Evidence>> evidence =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    EvidenceBox(Desk desk) {
        this.desk = desk;
        getStyleClass().addAll("card", "pad12");
        setSpacing(6);
        name.setWrapText(true);
        name.setText(desk.text("contracts.dropHere"));
        name.getStyleClass().add("muted");
        hash.getStyleClass().addAll("micro", "faint");
        hash.setWrapText(true);
        hash.managedProperty().bind(hash.textProperty().isNotEmpty());
        var choose = Buttons.plain(desk.text("contracts.chooseFile"), Icon.PAPERCLIP, this::choose);
        var row = new HBox(name, choose);
        row.setSpacing(10);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(row, hash);
        setOnDragOver(
                e -> {
                    if (e.getDragboard().hasFiles()) {
                        e.acceptTransferModes(TransferMode.COPY);
                    }
                    e.consume();
                });
        setOnDragDropped(
                e -> {
                    var files = e.getDragboard().getFiles();
                    files.stream().findFirst().ifPresent(f -> take(f.toPath()));
                    e.setDropCompleted(!files.isEmpty());
                    e.consume();
                });
    }

    ReadOnlyObjectProperty<Optional<Evidence>> evidence() {
        return evidence.getReadOnlyProperty();
    }

    private void choose() {
        desk.files().open(desk.text("contracts.chooseFile")).ifPresent(this::take);
    }

    /// Takes a file; tests call it in place of a drop.
    void take(Path file) {
        desk.background().run(() -> read(file), this::show, this::refuse);
    }

    private static Read read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > Evidence.MOST_BYTES) {
                throw Problem.input("contracts.evidenceLarge", name).refused();
            }
            byte[] bytes = Files.readAllBytes(file);
            return new Read(new Evidence(name, bytes), Sha256.of(bytes));
        } catch (IOException e) {
            throw Problem.input("contracts.evidenceUnreadable", name).refused();
        }
    }

    private void show(Read read) {
        evidence.set(Optional.of(read.evidence()));
        name.setText(read.evidence().name());
        name.getStyleClass().setAll("label", "strong");
        hash.setText(desk.text("contracts.sha256", read.sha256()));
    }

    private void refuse(Problem problem) {
        hash.setText(desk.texts().get(problem));
        hash.getStyleClass().setAll("label", "micro", "bad-ink");
    }
}
