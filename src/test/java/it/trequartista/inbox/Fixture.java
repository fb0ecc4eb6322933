package it.trequartista.inbox;

import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A file of its own for a test, and lists to import into it.
final class Fixture implements AutoCloseable {
    final Path folder;
    final Db db;
    final Imports imports;

    Fixture(Path folder) {
        this.folder = folder;
        this.db = Db.create(folder.resolve("studio.tq"), new Time(Clock.systemUTC()));
        this.imports = new Imports(db);
    }

    Path list(String name, String text) {
        return list(name, text, StandardCharsets.UTF_8);
    }

    Path list(String name, String text, Charset charset) {
        return list(name, text.getBytes(charset));
    }

    Path list(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportPlan preview(Path... lists) {
        return imports.preview(List.of(lists), Wishes.NONE, Progress.UNWATCHED);
    }

    ImportPlan preview(Mapping mapping, Path list) {
        return imports.preview(List.of(list), Wishes.NONE.with(mapping), Progress.UNWATCHED);
    }

    ImportResult take(Path... lists) {
        return imports.commit(preview(lists), Progress.UNWATCHED);
    }

    /// The first columns of the rows of a question, joined by `|`.
    List<String> ask(String sql) {
        return db.read(
                h ->
                        h.createQuery(sql)
                                .map(
                                        (rs, _) -> {
                                            var line = new StringBuilder();
                                            int n = rs.getMetaData().getColumnCount();
                                            for (int i = 1; i <= n; i++) {
                                                String cell = rs.getString(i);
                                                line.append(i > 1 ? "|" : "");
                                                line.append(cell == null ? "" : cell);
                                            }
                                            return line.toString();
                                        })
                                .list());
    }

    List<String> people() {
        return ask(
                "SELECT given_name, family_name FROM person WHERE deleted = 0"
                        + " ORDER BY sort_key, id");
    }

    List<String> points() {
        return ask("SELECT kind, normalised FROM contact_point ORDER BY id");
    }

    @Override
    public void close() {
        db.close();
    }
}
