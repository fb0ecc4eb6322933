package it.trequartista.contracts.ui;

import it.trequartista.contracts.Contract;
import it.trequartista.contracts.ContractFile;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Badges;
import it.trequartista.ui.DayField;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.Labels;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// What can be written of a draft. Every field saves itself.
final class ContractDraft {
    private final Desk desk;
    private final ContractModel model;
    private final TextField title = new TextField();
    private final TextField place = new TextField();
    private final TextArea clauses = new TextArea();
    private final DayField begins;
    private final DayField ends;
    private final Autosave.Watched titleSaved;
    private final Autosave.Watched placeSaved;
    private final Autosave.Watched clausesSaved;
    private final VBox root = new VBox();

    ContractDraft(Desk desk, ContractModel model) {
        this.desk = desk;
        this.model = model;
        this.begins =
                new DayField(
                        desk.words(),
                        desk.text("contracts.begins"),
                        d -> edit(c -> c.withDays(d.orElse(null), c.endsOn())));
        this.ends =
                new DayField(
                        desk.words(),
                        desk.text("contracts.ends"),
                        d -> edit(c -> c.withDays(c.effectiveOn(), d.orElse(null))));
        titleSaved = desk.autosave().watch(title, t -> edit(c -> c.withTitle(t)));
        placeSaved = desk.autosave().watch(place, t -> edit(c -> c.withPlace(t)));
        clausesSaved = desk.autosave().watch(clauses, t -> edit(c -> c.withClauses(t)));
        clauses.setWrapText(true);
        clauses.getStyleClass().add("prose");
        begins.setPromptText(desk.text("contracts.onSigning"));
        ends.setPromptText(desk.text("contracts.noEnd"));
        build();
    }

    private void build() {
        var text = FieldBox.above(desk.text("contracts.clauses"), clauses).with(mark("clauses"));
        VBox.setVgrow(clauses, Priority.ALWAYS);
        VBox.setVgrow(text, Priority.ALWAYS);
        var row =
                new HBox(
                        FieldBox.above(desk.text("contracts.place"), place).with(mark("place")),
                        FieldBox.above(desk.text("contracts.begins"), begins)
                                .with(mark("effective_on")),
                        FieldBox.above(desk.text("contracts.ends"), ends).with(mark("ends_on")));
        row.setSpacing(12);
        row.getChildren().forEach(n -> HBox.setHgrow(n, Priority.ALWAYS));
        root.getStyleClass().addAll("panel", "pad16");
        root.setSpacing(12);
        root.getChildren()
                .addAll(
                        FieldBox.above(desk.text("contracts.titleLabel"), title)
                                .with(mark("title")),
                        row,
                        text,
                        hint("contracts.clausesHint"),
                        hint("contracts.notAdvice"));
    }

    private Badges.Mark mark(String field) {
        return desk.badges().of(new Badges.Field("contract", model.id().value(), field));
    }

    private Label hint(String key) {
        return Labels.wrapped(desk.text(key), "small", "muted", "para");
    }

    private void edit(UnaryOperator<Contract> change) {
        model.edit(change);
    }

    Region root() {
        return root;
    }

    void show(ContractFile file) {
        var c = file.contract();
        titleSaved.show(c.title());
        placeSaved.show(c.place());
        clausesSaved.show(c.clauses());
        begins.show(Optional.ofNullable(c.effectiveOn()));
        ends.show(Optional.ofNullable(c.endsOn()));
    }
}
