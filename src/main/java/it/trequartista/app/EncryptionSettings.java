package it.trequartista.app;

import it.trequartista.kernel.Problem;
import it.trequartista.sync.Encryption;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The encryption of the folder: whether, and the acts of each state.
final class EncryptionSettings {
    private final Desk desk;
    private final FolderSync sync;
    private final RecoverySheet recovery;
    private final VBox root = new VBox(8);
    private FolderSync.@Nullable Shown drawn;

    EncryptionSettings(App app) {
        this.desk = app.desk();
        this.sync = app.sync();
        this.recovery = new RecoverySheet(app);
    }

    VBox root() {
        return root;
    }

    /// Shows how things are; nothing while there is no folder.
    void draw(FolderSync.Shown shown) {
        var before = drawn;
        drawn = shown;
        if (before != null
                && before.encryption().equals(shown.encryption())
                && before.folder().equals(shown.folder())) {
            return; // What has the focus keeps it.
        }
        root.getChildren().clear();
        if (shown.folder().isEmpty()) {
            return;
        }
        var head = new Label(desk.text("app.encryption"));
        head.getStyleClass().add("strong");
        var is = shown.encryption();
        var acts = new HBox(8);
        acts.getChildren().setAll(acts(is));
        String say = "app.encryption." + is.state().name();
        root.getChildren().addAll(head, Labels.wrapped(desk.text(say), "para"), acts);
        is.left()
                .forEach(
                        (who, files) ->
                                root.getChildren()
                                        .add(
                                                Labels.wrapped(
                                                        desk.text(
                                                                "app.encryption.left", who, files),
                                                        "para")));
        if (!is.left().isEmpty()) {
            root.getChildren()
                    .add(
                            new HBox(
                                    Buttons.plain(
                                            desk.text("app.encryption.clear"),
                                            Icon.ARCHIVE,
                                            this::clear)));
        }
    }

    private List<Button> acts(Encryption.Shown is) {
        return switch (is.state()) {
            case OFF ->
                    List.of(plain("app.encryption.turnOn", Icon.LOCK, () -> recovery.show(false)));
            case LOCKED ->
                    List.of(
                            Buttons.primary(
                                    desk.text("app.encryption.unlock"), Icon.LOCK, this::unlock),
                            plain(
                                    "app.encryption.renew",
                                    Icon.REFRESH_CW,
                                    () -> recovery.show(true)));
            case ON ->
                    List.of(
                            plain(
                                    is.passphrase()
                                            ? "app.encryption.changePhrase"
                                            : "app.encryption.setPhrase",
                                    Icon.LOCK,
                                    () -> passphrase(is.passphrase())),
                            plain(
                                    "app.encryption.renew",
                                    Icon.REFRESH_CW,
                                    () -> recovery.show(true)),
                            plain("app.encryption.turnOff", Icon.X, this::turnOff));
        };
    }

    private Button plain(String key, Icon icon, Runnable act) {
        return Buttons.plain(desk.text(key), icon, act);
    }

    /// Asks for the code.
    void unlock() {
        var field = FieldBox.text(desk.text("app.encryption.typed"));
        var go =
                Buttons.primary(
                        desk.text("app.encryption.unlock"),
                        null,
                        () -> {
                            String typed = field.field().getText();
                            decide(field, e -> e.unlock(typed));
                        });
        field.field().setOnAction(e -> go.fire());
        desk.sheets().form(desk.text("app.encryption.unlock"), field, go);
    }

    private void passphrase(boolean there) {
        var phrase = new PassphraseFields(desk);
        var go =
                Buttons.primary(
                        desk.text("app.encryption.keepPhrase"),
                        null,
                        () ->
                                phrase.typed()
                                        .ifPresent(
                                                t -> decide(phrase.first(), e -> e.passphrase(t))));
        phrase.whenReady(go, true);
        var why = Labels.wrapped(desk.text("app.encryption.phraseWhy"), "para", "muted");
        var content = new VBox(12, why, phrase.root());
        String title = desk.text("app.encryption.phrase");
        if (there) {
            var none =
                    Buttons.plain(
                            desk.text("app.encryption.noPhrase"),
                            null,
                            () -> decide(phrase.first(), e -> e.passphrase(Optional.empty())));
            desk.sheets().form(title, content, none, go);
        } else {
            desk.sheets().form(title, content, go);
        }
    }

    private void turnOff() {
        desk.sheets()
                .ask(
                        desk.text("app.encryption.turnOff"),
                        desk.text("app.encryption.turnOffWhy"),
                        desk.text("app.encryption.turnOff"),
                        () -> sync.encryption(Encryption::turnOff, () -> {}, desk::say));
    }

    private void clear() {
        desk.sheets()
                .ask(
                        desk.text("app.encryption.clear"),
                        desk.text("app.encryption.clearWhy"),
                        desk.text("app.encryption.clear"),
                        sync::clear);
    }

    private void decide(FieldBox field, Consumer<Encryption> act) {
        sync.encryption(
                act,
                desk.sheets()::close,
                (Problem problem) -> field.error(Optional.of(desk.texts().get(problem))));
    }

    /// A passphrase, typed twice.
    static final class PassphraseFields {
        private final FieldBox first;
        private final PasswordField typed = new PasswordField();
        private final PasswordField again = new PasswordField();
        private final VBox root;

        PassphraseFields(Desk desk) {
            first = FieldBox.above(desk.text("app.encryption.phraseTyped"), typed);
            var second = FieldBox.above(desk.text("app.encryption.phraseAgain"), again);
            root = new VBox(8, first, second);
        }

        VBox root() {
            return root;
        }

        FieldBox first() {
            return first;
        }

        /// What was typed, if it was: nothing inside for none.
        Optional<Optional<String>> typed() {
            return isReady(false)
                    ? Optional.of(Optional.of(typed.getText()).filter(t -> !t.isEmpty()))
                    : Optional.empty();
        }

        private boolean isReady(boolean wanted) {
            String text = typed.getText();
            return text.equals(again.getText())
                    && (text.isEmpty() ? !wanted : text.strip().length() >= Encryption.SHORTEST);
        }

        /// A button that can be pressed when both are the same and long enough.
        void whenReady(Button go, boolean wanted) {
            Runnable look = () -> go.setDisable(!isReady(wanted));
            for (TextField field : List.of(typed, again)) {
                field.textProperty().subscribe(look);
            }
            look.run();
        }

        /// Tells whenever anything is typed.
        void whenTyped(Runnable look) {
            typed.textProperty().subscribe(look);
            again.textProperty().subscribe(look);
        }
    }
}
