package it.trequartista.ui;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks the user for files. The window asks the system; tests answer themselves.
public interface FileDoor {
    /// Files a dialog offers: a name for people and patterns such as `*.csv`.
    ///
    /// @param name in the user's words
    /// @param patterns what fits
    record Kind(String name, List<String> patterns) {
        /// Keeps its own copy.
        public Kind {
            patterns = List.copyOf(patterns);
        }

        /// A kind by its patterns.
        public static Kind of(String name, String... patterns) {
            return new Kind(name, List.of(patterns));
        }
    }

    /// One file to read; nothing when the user changed their mind.
    Optional<Path> open(String title, Kind... kinds);

    /// Where to write; the dialog itself asks before it gives an existing file.
    Optional<Path> save(String title, Path suggestion, Kind... kinds);

    /// A folder.
    Optional<Path> folder(String title);

    /// Opens a file with the program the system has for it. Slow: for the background.
    ///
    /// @throws it.trequartista.kernel.Refused if there is none
    default void launch(Path file) {}

    /// Shows a file in its folder. Slow: for the background.
    ///
    /// @throws it.trequartista.kernel.Refused if the system cannot
    default void reveal(Path file) {}

    /// The system's own dialogs over a window.
    static FileDoor of(Supplier<@Nullable Window> owner) {
        return new FileDoor() {
            @Override
            public Optional<Path> open(String title, Kind... kinds) {
                return path(chooser(title, kinds).showOpenDialog(owner.get()));
            }

            @Override
            public Optional<Path> save(String title, Path suggestion, Kind... kinds) {
                var chooser = chooser(title, kinds);
                var name = suggestion.getFileName();
                chooser.setInitialFileName(name == null ? "" : name.toString());
                var folder = suggestion.getParent();
                if (folder != null && Files.isDirectory(folder)) {
                    chooser.setInitialDirectory(folder.toFile());
                }
                return path(chooser.showSaveDialog(owner.get()));
            }

            @Override
            public Optional<Path> folder(String title) {
                var chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return path(chooser.showDialog(owner.get()));
            }

            @Override
            public void launch(Path file) {
                SystemPrograms.open(file);
            }

            @Override
            public void reveal(Path file) {
                SystemPrograms.reveal(file);
            }
        };
    }

    private static FileChooser chooser(String title, Kind... kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        for (Kind kind : kinds) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns()));
        }
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
