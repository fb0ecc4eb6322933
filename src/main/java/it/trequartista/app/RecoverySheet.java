package it.trequartista.app;

import it.trequartista.documents.CodePaper;
import it.trequartista.documents.Press;
import it.trequartista.documents.SafeFile;
import it.trequartista.sync.RecoveryCode;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Exports;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Shows a new recovery code, this once, and encrypts the folder with it when two groups of it were
/// typed back: who cannot has not written it down.
final class RecoverySheet {
    /// Which are asked, counted from 0.
    private static final int ONE = 2;

    private static final int OTHER = 5;

    private final App app;
    private final Desk desk;
    private final Press press;

    RecoverySheet(App app) {
        this.app = app;
        this.desk = app.desk();
        this.press = app.press();
    }

    void show(boolean anew) {
        var code = RecoveryCode.fresh();
        var shown = new TextField(code.text());
        shown.setEditable(false);
        var back = new FieldBox[] {asked(ONE), asked(OTHER)};
        var phrase = new EncryptionSettings.PassphraseFields(desk);
        var go = go(code, phrase, anew);
        Runnable look =
                () ->
                        go.setDisable(
                                !isGroup(back[0], code, ONE)
                                        || !isGroup(back[1], code, OTHER)
                                        || phrase.typed().isEmpty());
        for (FieldBox field : back) {
            field.field().textProperty().subscribe(look);
        }
        phrase.whenTyped(look);
        look.run();
        String why = anew ? "app.encryption.renewWhy" : "app.encryption.why";
        var content =
                new VBox(
                        12,
                        Labels.wrapped(desk.text(why), "para", "muted"),
                        FieldBox.above(desk.text("app.encryption.code"), shown),
                        keep(code),
                        Labels.wrapped(desk.text("app.encryption.typeBack"), "para"),
                        new HBox(8, back),
                        Labels.wrapped(desk.text("app.encryption.phraseToo"), "para"),
                        phrase.root());
        desk.sheets().form(title(anew), content, go);
    }

    private String title(boolean anew) {
        return desk.text(anew ? "app.encryption.renew" : "app.encryption.turnOn");
    }

    private Button go(RecoveryCode code, EncryptionSettings.PassphraseFields phrase, boolean anew) {
        return Buttons.primary(
                title(anew),
                null,
                () -> {
                    var typed = phrase.typed().orElse(Optional.empty());
                    app.sync()
                            .encryption(
                                    e -> e.turnOn(code, typed),
                                    desk.sheets()::close,
                                    problem ->
                                            phrase.first()
                                                    .error(Optional.of(desk.texts().get(problem))));
                });
    }

    private FieldBox asked(int group) {
        return FieldBox.text(desk.text("app.encryption.group", group + 1));
    }

    private static boolean isGroup(FieldBox field, RecoveryCode code, int group) {
        String typed = field.field().getText().strip().toUpperCase(Locale.ROOT);
        return typed.equals(code.groups().get(group));
    }

    private HBox keep(RecoveryCode code) {
        return new HBox(
                8,
                Buttons.plain(desk.text("app.encryption.copy"), Icon.COPY, () -> copy(code)),
                Buttons.plain(desk.text("app.encryption.pdf"), Icon.DOWNLOAD, () -> save(code)));
    }

    private void copy(RecoveryCode code) {
        var content = new ClipboardContent();
        content.putString(code.text());
        boolean _ = Clipboard.getSystemClipboard().setContent(content);
        desk.toasts().show(desk.text("app.encryption.copied"));
    }

    private void save(RecoveryCode code) {
        var paper =
                new CodePaper(
                        desk.text("app.encryption.paper"),
                        List.of(
                                desk.text("app.encryption.paperWhat", app.db().name()),
                                desk.text("app.encryption.paperKeep")),
                        code.groups());
        new Exports(desk)
                .save(
                        desk.text("app.encryption.pdf"),
                        desk.text("app.encryption.paper") + ".pdf",
                        target ->
                                SafeFile.write(
                                        target,
                                        press.print(paper.sheet(desk.texts(), desk.time().now()))
                                                .pdf(),
                                        true),
                        FileDoor.Kind.of("PDF", "*.pdf"));
    }
}
