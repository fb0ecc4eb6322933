package it.trequartista.documents;

import it.trequartista.kernel.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the files of a theme lie. A name is a plain relative path; one that leads out of the
/// theme, by `..` or by a link, is nowhere.
public sealed interface ThemeFiles {
    /// A theme of the program, on the class path.
    ///
    /// @param name the folder under `themes/`
    record Shipped(String name) implements ThemeFiles {
        @Override
        public Optional<byte[]> bytes(String file) {
            if (!plain(file)) {
                return Optional.empty();
            }
            try (var in = ThemeFiles.class.getResourceAsStream("themes/" + name + "/" + file)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /// A theme of the user.
    ///
    /// @param path the folder
    record Folder(Path path) implements ThemeFiles {
        private static final long LARGEST = 20_000_000;

        @Override
        public Optional<byte[]> bytes(String file) {
            if (!plain(file)) {
                return Optional.empty();
            }
            try {
                Path real = path.resolve(file).toRealPath();
                boolean inside = real.startsWith(path.toRealPath());
                return inside && Files.isRegularFile(real) && Files.size(real) <= LARGEST
                        ? Optional.of(Files.readAllBytes(real))
                        : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /// The bytes of a file of the theme; nothing when it has none of that name.
    Optional<byte[]> bytes(String file);

    /// The text (UTF-8) of a file that must be there.
    ///
    /// @throws it.trequartista.kernel.Refused when it is not
    default String text(String file) {
        return bytes(file)
                .map(b -> new String(b, StandardCharsets.UTF_8))
                .orElseThrow(() -> Problem.input("documents.fileMissing", file).refused());
    }

    private static boolean plain(String file) {
        return file.matches("[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._/-]{0,200}")
                && !file.contains("..")
                && !file.contains("//");
    }
}
