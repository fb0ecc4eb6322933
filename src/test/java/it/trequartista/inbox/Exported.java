package it.trequartista.inbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The exports of the tests, as a folder.
public final class Exported {
    private Exported() {}

    /// Copies them all.
    public static Path to(Path folder) throws IOException {
        return copied("exports", folder);
    }

    /// Copies the mails of the tests.
    public static Path mails(Path folder) throws IOException {
        return copied("mail", folder);
    }

    private static Path copied(String resource, Path folder) throws IOException {
        try {
            Path from =
                    Path.of(Objects.requireNonNull(Exported.class.getResource(resource)).toURI());
            try (var files = Files.walk(from)) {
                List<Path> all = files.filter(Files::isRegularFile).toList();
                for (Path file : all) {
                    if (!file.endsWith("LICENCES.md")) {
                        Path copy = folder.resolve(from.relativize(file).toString());
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                    }
                }
            }
            return folder;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
