package it.trequartista.guards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// SQL stands in stores and migrations, beside the rows it reads, and nowhere else.
class SqlTextTest {
    private static final Pattern SQL =
            Pattern.compile(
                    "(?s)\\s*(SELECT\\s.*|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s.*|UPDATE\\s+\\w+\\s+SET\\s.*"
                        + "|DELETE\\s+FROM\\s.*|WITH\\s+(RECURSIVE\\s+)?\\w+.*\\sAS\\s*\\(.*|PRAGMA\\s.*"
                        + "|CREATE\\s+(TABLE|INDEX|VIEW|TRIGGER|VIRTUAL)\\s.*)");

    private static List<String> strays(Sources sources) {
        return sources.files().stream()
                .filter(f -> !f.path().endsWith("Store.java"))
                .filter(f -> !f.path().contains("/it/trequartista/store/"))
                .flatMap(
                        f ->
                                f.literals().stream()
                                        .filter(l -> SQL.matcher(l.text()).matches())
                                        .map(l -> f.path() + ":" + l.line()))
                .toList();
    }

    @Test
    void sqlStandsInStoresOnly() throws Exception {
        assertThat(strays(Sources.below(Path.of("src/main/java")))).isEmpty();
    }

    @Test
    void sqlElsewhereIsFound() throws Exception {
        var planted =
                Sources.of("Offers.java", "class O {\n String s = \"SELECT id FROM offer\"; }");
        assertThat(strays(planted)).containsExactly("Offers.java:2");
    }
}
