package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;
import it.trequartista.sync.SharedFolder;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldBox;
import it.trequartista.ui.Job;
import it.trequartista.ui.Labels;

import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes a new file from what a shared folder holds, as the second computer begins: which folder,
/// its code if it is encrypted, where the file goes.
final class JoinSteps {
    private final MainWindow window;
    private final Desk desk;
    private final Consumer<Job> begun;
    private final Consumer<Problem> refused;

    /// @param begun shows how far it is
    /// @param refused says why not; also when the user has stopped it
    JoinSteps(MainWindow window, Desk desk, Consumer<Job> begun, Consumer<Problem> refused) {
        this.window = window;
        this.desk = desk;
        this.begun = begun;
        this.refused = refused;
    }

    void begin() {
        desk.files()
                .folder(desk.text("app.joinFile"))
                .ifPresent(
                        folder ->
                                desk.background()
                                        .run(
                                                () -> SharedFolder.isEncrypted(folder),
                                                encrypted -> code(folder, encrypted),
                                                refused));
    }

    private void code(Path folder, boolean encrypted) {
        if (!encrypted) {
            file(folder, Optional.empty());
            return;
        }
        var field = FieldBox.text(desk.text("app.encryption.typed"));
        var go = Buttons.primary(desk.text("app.join.go"), null, () -> tryCode(folder, field));
        field.field().setOnAction(e -> go.fire());
        var why = Labels.wrapped(desk.text("app.join.code"), "para", "muted");
        desk.sheets().form(desk.text("app.join.title"), new VBox(12, why, field), go);
    }

    private void tryCode(Path folder, FieldBox field) {
        String typed = field.field().getText();
        desk.background()
                .run(
                        () -> {
                            SharedFolder.tryCode(folder, typed);
                            return typed;
                        },
                        right -> {
                            desk.sheets().close();
                            file(folder, Optional.of(right));
                        },
                        problem -> field.error(Optional.of(desk.texts().get(problem))));
    }

    private void file(Path folder, Optional<String> typed) {
        desk.files()
                .save(
                        desk.text("app.join.where"),
                        StartPage.home().resolve(desk.text("app.newFileName") + ".trequartista"),
                        StartPage.kind(desk.texts()))
                .map(StartPage::ending)
                .ifPresent(
                        file ->
                                begun.accept(
                                        desk.background()
                                                .job(
                                                        desk.text("app.join.busy"),
                                                        job -> join(file, folder, typed, job),
                                                        this::opened,
                                                        refused)));
    }

    private Db join(Path file, Path folder, Optional<String> typed, Progress job) {
        Db db = SharedFolder.join(file, folder, desk.time(), typed, job).db();
        SharedFolder.choose(db, Optional.of(folder));
        return db;
    }

    private void opened(Db db) {
        var _ = window.entered(db, new Place.Today());
    }
}
