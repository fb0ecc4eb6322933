package it.trequartista.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which tables the statements of a transaction write, read from the statements themselves.
final class WrittenTables implements SqlLogger {
    private static final Pattern WRITES =
            Pattern.compile(
                    "\\b(?:insert\\s+(?:or\\s+\\w+\\s+)?into|update(?:\\s+or\\s+\\w+)?|delete\\s+from|replace\\s+into)\\s+(\\w+)",
                    Pattern.CASE_INSENSITIVE);

    private final Map<String, Set<String>> known = new HashMap<>();
    private final Set<String> tables = new HashSet<>();

    void listenTo(Handle writer) {
        writer.getConfig(SqlStatements.class).setSqlLogger(this);
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        tables.addAll(known.computeIfAbsent(context.getRenderedSql(), WrittenTables::of));
    }

    void clear() {
        tables.clear();
    }

    Set<String> take() {
        var taken = Set.copyOf(tables);
        tables.clear();
        return taken;
    }

    /// The tables a statement names after INSERT INTO, UPDATE, DELETE FROM or REPLACE INTO.
    static Set<String> of(String sql) {
        var found = new HashSet<String>();
        var matcher = WRITES.matcher(sql);
        while (matcher.find()) {
            found.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
