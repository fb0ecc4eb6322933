package it.trequartista.sync;

import it.trequartista.kernel.MovedClock;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// This program as it may be one day: the same classes over a table, a column and a migration more.
final class NewerProgram extends ClassLoader {
    private static final String STORE = "it/trequartista/store/";

    private final Path resources;

    NewerProgram(Path resources) throws IOException {
        super(NewerProgram.class.getClassLoader());
        this.resources = resources;
        Path scripts = Files.createDirectories(resources.resolve(STORE + "migrations"));
        try (InputStream in = getParent().getResourceAsStream(STORE + "tables.txt")) {
            String tables = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Files.writeString(
                    resources.resolve(STORE + "tables.txt"),
                    tables.replace("how_met source\n", "how_met source pronoun\n")
                            .replaceFirst(
                                    "\nlocal ",
                                    """

                                    99 gadget
                                      each: name person_id>person
                                      deleted: deleted=0

                                    local\s\
                                    """));
        }
        int next = 1;
        while (getParent().getResource(script(next)) != null) {
            next++;
        }
        Files.writeString(
                scripts.resolve("%04d.sql".formatted(next)),
                """
                ALTER TABLE person ADD COLUMN pronoun TEXT;
                CREATE TABLE gadget (
                    id INTEGER PRIMARY KEY, name TEXT, person_id INTEGER REFERENCES person (id),
                    deleted INTEGER DEFAULT 0
                ) STRICT;
                """);
    }

    private static String script(int number) {
        return STORE + "migrations/%04d.sql".formatted(number);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("it.trequartista.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public URL getResource(String name) {
        Path own = resources.resolve(name);
        try {
            return Files.exists(own) ? own.toUri().toURL() : super.getResource(name);
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is done with a file, by this program or by the newer one.
    String on(Path file, String what, String with) throws ReflectiveOperationException {
        var act = loadClass(Act.class.getName()).getDeclaredMethod(what, Path.class, String.class);
        act.setAccessible(true);
        return (String) act.invoke(null, file, with);
    }

    /// Each opens the file and closes it.
    static final class Act {
        private Act() {}

        private static Db open(Path file) {
            var clock = new MovedClock(Instant.parse("2026-11-26T08:00:00Z"));
            return Db.open(file, new Time(clock));
        }

        /// Writes.
        static String write(Path file, String sql) {
            try (Db db = open(file)) {
                db.run(h -> h.execute(sql));
            }
            return "";
        }

        /// Reads.
        static String ask(Path file, String sql) {
            try (Db db = open(file)) {
                return db.read(
                        h ->
                                Optional.ofNullable(h.createQuery(sql).mapTo(String.class).one())
                                        .orElse(""));
            }
        }

        /// Syncs, and says what all shows.
        static String sync(Path file, String folder) throws IOException {
            try (Db db = open(file)) {
                var sync = new Sync(db, new DiskFolder(Path.of(folder), db.ids()));
                var _ = sync.run();
                var _ = sync.run();
                return db.check() + sync.digest();
            }
        }
    }
}
