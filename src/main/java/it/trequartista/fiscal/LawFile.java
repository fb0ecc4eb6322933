package it.trequartista.fiscal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// Reads the property files beside these classes.
final class LawFile {
    private LawFile() {}

    static Properties read(String name) {
        var stream =
                Objects.requireNonNull(LawFile.class.getResourceAsStream(name), "missing " + name);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
