package it.trequartista.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Writes documents where the user says. It begins in the folder used last, and when the file is
/// there it offers to open it or to find it.
public final class Exports {
    private static final String FOLDER = "exports.folder";

    private final Desk desk;

    /// From a desk.
    public Exports(Desk desk) {
        this.desk = desk;
    }

    /// Asks where and writes there.
    ///
    /// @param title of the dialog
    /// @param name of the file; what no system allows in names becomes a blank
    /// @param write slow work with the chosen place; the dialog has asked before an existing file
    /// @param kinds of file
    public void save(String title, String name, Consumer<Path> write, FileDoor.Kind... kinds) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        desk.files()
                .save(title, folder().resolve(safe), kinds)
                .ifPresent(
                        target ->
                                desk.background()
                                        .save(
                                                () -> {
                                                    write.accept(target);
                                                    return target;
                                                },
                                                this::done,
                                                desk::say));
    }

    private Path folder() {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path documents = home.resolve("Documents");
        String usual = (Files.isDirectory(documents) ? documents : home).toString();
        Path last = Path.of(desk.memory().word(FOLDER, usual));
        return Files.isDirectory(last) ? last : Path.of(usual);
    }

    private void done(Path target) {
        var folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            desk.memory().keep(FOLDER, folder.toString());
        }
        desk.toasts()
                .show(
                        desk.text("ui.exported", target.getFileName()),
                        new Toasts.Act(desk.text("ui.openFile"), () -> show(target, true)),
                        new Toasts.Act(desk.text("ui.showInFolder"), () -> show(target, false)));
    }

    private void show(Path target, boolean open) {
        desk.background()
                .run(
                        () -> {
                            if (open) {
                                desk.files().launch(target);
                            } else {
                                desk.files().reveal(target);
                            }
                            return target;
                        },
                        shown -> {},
                        desk::say);
    }
}
