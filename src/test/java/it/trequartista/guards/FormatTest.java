package it.trequartista.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Every source stands as google-java-format (AOSP) writes it. `-Dformat.write=true` writes it so.
class FormatTest {
    @Test
    void everySourceIsFormatted() throws Exception {
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .formatJavadoc(false)
                                .build());
        var wrong = new ArrayList<Path>();
        try (var files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                String formatted = formatter.formatSourceAndFixImports(source);
                if (!formatted.equals(source)) {
                    wrong.add(file);
                    if (Boolean.getBoolean("format.write")) {
                        Files.writeString(file, formatted);
                    }
                }
            }
        }
        assertThat(wrong)
                .as("not formatted; mvn test -Dtest=FormatTest -Dformat.write=true rewrites them")
                .isEmpty();
    }
}
