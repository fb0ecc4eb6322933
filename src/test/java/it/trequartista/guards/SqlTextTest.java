package it.trequartista.guards;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// SQL stands in stores and migrations, beside the rows it reads, and nowhere else.
class SqlTextTest {
    private static final Pattern SQL =
            Pattern.compile(
                    "(?s)\\s*(SELECT\\s.*|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s.*|UPDATE\\s+\\w+\\s+SET\\s.*"
                        + "|DELETE\\s+FROM\\s.*|WITH\\s+(RECURSIVE\\s+)?\\w+.*\\sAS\\s*\\(.*|PRAGMA\\s.*"
                        + "|CREATE\\s+(TABLE|INDEX|VIEW|TRIGGER|VIRTUAL)\\s.*)");

    /// A place a name is put into.
    private static final Pattern GAP = Pattern.compile("%(\\d\\$)?s");

    private static final Pattern STATEMENT =
            Pattern.compile("(?s)\\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\\s.*");

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

    /// Every statement that is written out whole, against a file as the program makes it: a column
    /// that was renamed is found before anyone asks for it.
    @Test
    void everyStatementIsUnderstoodByAFreshFile(@TempDir Path folder) throws Exception {
        var stores =
                Sources.below(Path.of("src/main/java")).files().stream()
                        .filter(f -> f.path().endsWith("Store.java"))
                        .toList();
        assertThat(refused(folder, new Sources(stores), 180)).isEmpty();
    }

    @Test
    void aStatementOverAColumnThatIsNotThereIsFound(@TempDir Path folder) throws Exception {
        var planted =
                Sources.of(
                        "OfferStore.java",
                        "class O {\n String s = \"SELECT id, colour FROM \" + \"offer\"; }");
        assertThat(refused(folder, planted, 1))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("OfferStore.java:2")
                .contains("colour");
    }

    private static List<String> refused(Path folder, Sources sources, int atLeast)
            throws Exception {
        Path file = folder.resolve("fresh.trequartista");
        Db.create(file, Time.ofThisMachine()).close();
        var wrong = new ArrayList<String>();
        int tried = 0;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (var source : sources.files()) {
                for (var literal : source.literals()) {
                    boolean statement = STATEMENT.matcher(literal.text()).matches();
                    if (!statement || !literal.whole() || GAP.matcher(literal.text()).find()) {
                        continue;
                    }
                    tried++;
                    // Lists are written `<ids>` and filled in by JDBI.
                    String sql = literal.text().replaceAll("<\\w+>", "1");
                    try {
                        connection.prepareStatement(sql).close();
                    } catch (SQLException e) {
                        wrong.add(source.path() + ":" + literal.line() + " " + e.getMessage());
                    }
                }
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(atLeast);
        return wrong;
    }

    @Test
    void sqlElsewhereIsFound() throws Exception {
        var planted =
                Sources.of("Offers.java", "class O {\n String s = \"SELECT id FROM offer\"; }");
        assertThat(strays(planted)).containsExactly("Offers.java:2");
    }
}
