package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.sync.Encryption;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// The folder in which the computers of this file meet: which one, how it went, who was there.
final class SyncSettings {
    private final Desk desk;
    private final FolderSync sync;
    private final ConflictsModel conflicts;
    private final VBox state = new VBox(6);
    private final HBox acts = new HBox(8);
    private final OthersSettings others;

    private SyncSettings(App app) {
        this.desk = app.desk();
        this.sync = app.sync();
        this.conflicts = app.conflicts();
        this.others = new OthersSettings(app);
    }

    static Node root(App app) {
        var settings = new SyncSettings(app);
        var why = settings.line("app.sync.why");
        why.getStyleClass().add("muted");
        var encryption = new EncryptionSettings(app);
        var root =
                new VBox(
                        14,
                        why,
                        settings.acts,
                        settings.state,
                        settings.others.root(),
                        encryption.root());
        Runnable draw =
                () -> {
                    settings.draw(settings.sync.shown().get());
                    encryption.draw(settings.sync.shown().get());
                };
        ChangeListener<Object> drawn = (o, was, is) -> draw.run();
        root.sceneProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is == null) {
                                settings.sync.shown().removeListener(drawn);
                                settings.conflicts.shown().removeListener(drawn);
                            } else {
                                settings.sync.shown().addListener(drawn);
                                settings.conflicts.shown().addListener(drawn);
                                draw.run();
                            }
                        });
        return root;
    }

    private void draw(FolderSync.Shown shown) {
        boolean chosen = shown.folder().isPresent();
        if (acts.getChildren().size() != (chosen ? 3 : 1)) {
            acts.getChildren()
                    .setAll(
                            Buttons.plain(
                                    desk.text(chosen ? "app.sync.other" : "app.sync.choose"),
                                    Icon.FOLDER,
                                    this::choose));
            if (chosen) {
                acts.getChildren()
                        .addAll(
                                Buttons.plain(
                                        desk.text("app.sync.now"), Icon.REFRESH_CW, sync::now),
                                Buttons.plain(
                                        desk.text("app.sync.stop"),
                                        Icon.X,
                                        () -> sync.choose(Optional.empty())));
            }
        }
        state.getChildren().clear();
        shown.folder()
                .map(Path::toString)
                .ifPresent(folder -> state.getChildren().add(line("app.sync.folder", folder)));
        shown.problem()
                .filter(p -> shown.encryption().state() != Encryption.State.LOCKED)
                .ifPresent(problem -> state.getChildren().add(label(desk.texts().get(problem))));
        shown.last().ifPresent(at -> went(shown, at));
        others.draw(shown.others());
    }

    private void went(FolderSync.Shown shown, Instant at) {
        state.getChildren()
                .add(line("app.sync.last", desk.formats().moment(at, desk.time().zone())));
        state.getChildren().add(line("app.sync.moved", shown.came(), shown.went()));
        int open = conflicts.shown().get().count();
        if (open > 0) {
            state.getChildren()
                    .add(
                            Buttons.link(
                                    desk.text("app.conflicts.waiting", open),
                                    () -> desk.go().to(new Place.Conflicts())));
        }
        shown.report()
                .ifPresent(
                        report -> {
                            if (report.waiting() > 0) {
                                state.getChildren()
                                        .addAll(
                                                line("app.cli.syncWaiting", report.waiting()),
                                                Buttons.plain(
                                                        desk.text("app.sync.giveUpWaiting"),
                                                        Icon.X,
                                                        sync::giveUpWaiting));
                            }
                            report.unreadable()
                                    .forEach(
                                            path ->
                                                    state.getChildren()
                                                            .add(
                                                                    line(
                                                                            "app.cli.syncUnreadable",
                                                                            path)));
                        });
    }

    private Label line(String key, Object... words) {
        return label(desk.text(key, words));
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("para");
        return label;
    }

    private void choose() {
        desk.files()
                .folder(desk.text("app.sync.choose"))
                .ifPresent(folder -> sync.choose(Optional.of(folder)));
    }
}
