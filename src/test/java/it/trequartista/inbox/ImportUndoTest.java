package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.MovedClock;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.TakeBack.Why;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The way back from an import: what was edited since keeps its value, all else is as it was.
class ImportUndoTest {
    private static final List<String> TABLES =
            List.of("person", "company", "contact_point", "affiliation", "address", "tagging");
    private static final String HEADER = "Nome;Cognome;E-mail;Telefono;Azienda;Città;Etichette\n";

    @TempDir Path folder;

    private Db open(String name) {
        var clock = new MovedClock(Instant.parse("2026-03-10T10:00:00Z"));
        return Db.create(folder.resolve(name + ".treq"), new Time(clock));
    }

    private long take(Db db, String name, String list) throws IOException {
        Path file = Files.writeString(folder.resolve(name), list);
        var imports = new Imports(db);
        var plan = imports.preview(List.of(file), Wishes.NONE, Progress.UNWATCHED);
        var _ = imports.commit(plan, Progress.UNWATCHED);
        return imports.history().getFirst().id();
    }

    /// A list of people out of a small town, so that two lists know some of the same.
    private static String list(Random random) {
        var text = new StringBuilder(HEADER);
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            int who = random.nextInt(14);
            text.append("Nome").append(who).append(";Cognome").append(who).append(';');
            text.append("p").append(who).append("@posta.example;");
            text.append(random.nextBoolean() ? "+39 333 10000" + (10 + who) : "").append(';');
            text.append(random.nextBoolean() ? "Ditta " + who % 4 : "").append(';');
            text.append(random.nextInt(3) == 0 ? "Lucca" : "").append(';');
            text.append(random.nextInt(3) == 0 ? "fiera" : "").append('\n');
        }
        return text.toString();
    }

    /// Every live row by table and id, without the times it was written at.
    private static Map<String, Map<String, Object>> rows(Db db) {
        var all = new TreeMap<String, Map<String, Object>>();
        for (String table : TABLES) {
            for (var row :
                    db.read(
                            h ->
                                    h.createQuery("SELECT * FROM " + table + " WHERE deleted = 0")
                                            .mapToMap()
                                            .list())) {
                var kept = new TreeMap<>(row);
                var _ = kept.remove("updated_at");
                kept.values().removeIf(java.util.Objects::isNull);
                all.put(table + " " + row.get("id"), kept);
            }
        }
        return all;
    }

    private record Edit(String row, String column, String value) {}

    /// Edits and uses by chance; tells what was edited.
    private static Set<Edit> edits(Db db, Random random, Set<String> used) {
        var edits = new HashMap<String, Edit>();
        var rows = List.copyOf(rows(db).keySet());
        for (int i = random.nextInt(7); i > 0 && !rows.isEmpty(); i--) {
            String row = rows.get(random.nextInt(rows.size()));
            String table = row.split(" ")[0];
            String id = row.split(" ")[1];
            if (random.nextInt(3) == 0 && table.equals("person")) {
                long link = db.ids().next();
                long touch = db.ids().next();
                db.run(
                        h -> {
                            int _ = h.execute("INSERT INTO touchpoint (id) VALUES (?)", touch);
                            int _ =
                                    h.execute(
                                            "INSERT INTO touchpoint_person (id, touchpoint_id,"
                                                    + " person_id) VALUES (?, ?, ?)",
                                            link,
                                            touch,
                                            Long.parseLong(id));
                        });
                used.add(row);
                continue;
            }
            String column =
                    switch (table) {
                        case "person" -> "how_met";
                        case "company" -> "sector";
                        case "contact_point" -> "label";
                        case "affiliation" -> "department";
                        case "address" -> "kind";
                        default -> "tag";
                    };
            String value = "mano " + random.nextInt();
            db.run(
                    h ->
                            h.execute(
                                    "UPDATE %s SET %s = ? WHERE id = ?".formatted(table, column),
                                    value,
                                    Long.parseLong(id)));
            edits.put(row, new Edit(row, column, value));
        }
        return new HashSet<>(edits.values());
    }

    /// What stays of the rows an import made, by the words of the rule and no code of the program.
    private static Set<String> stays(
            Map<String, Map<String, Object>> made, Set<Edit> edits, Set<String> used) {
        var stays = new HashSet<>(used);
        edits.forEach(e -> stays.add(e.row));
        stays.retainAll(made.keySet());
        boolean more = true;
        while (more) {
            int before = stays.size();
            made.forEach(
                    (row, cells) -> {
                        String person = "person " + cells.get("person_id");
                        String company = "company " + cells.get("company_id");
                        String owner = cells.get("person_id") == null ? company : person;
                        if (stays.contains(row)) {
                            Stream.of(person, company)
                                    .filter(made::containsKey)
                                    .forEach(stays::add);
                        } else if (stays.contains(owner)) {
                            stays.add(row);
                        }
                    });
            more = stays.size() > before;
        }
        return stays;
    }

    @Test
    void whatWasEditedStaysAndTheRestIsAsBefore() throws Exception {
        int seeds = Integer.getInteger("undo.seeds", 40);
        int first = Integer.getInteger("undo.seed", 0);
        for (int seed = first; seed < first + seeds; seed++) {
            try (var db = open("s" + seed)) {
                var random = new Random(seed);
                world(db, random, "seed " + seed);
            }
        }
    }

    private void world(Db db, Random random, String seed) throws IOException {
        var _ = take(db, "a.csv", list(random));
        var before = rows(db);
        long session = take(db, "b.csv", list(random));
        var made = new TreeMap<>(rows(db));
        made.keySet().removeAll(before.keySet());
        var used = new HashSet<String>();
        var edits = edits(db, random, used);
        var after = rows(db);
        var stays = stays(made, edits, used);

        var undone = new Imports(db).undo(session);
        var now = rows(db);

        var expected = new TreeMap<>(before);
        stays.forEach(row -> expected.put(row, after.get(row)));
        edits.forEach(
                e -> {
                    if (expected.containsKey(e.row)) {
                        var row = new TreeMap<>(expected.get(e.row));
                        row.put(e.column, e.value);
                        expected.put(e.row, row);
                    }
                });
        assertThat(now).as(seed).isEqualTo(expected);
        assertThat(undone.rows()).as(seed).isEqualTo(made.size() - stays.size());
        assertThat(db.check()).as(seed).isEmpty();

        assertThat(db.history().undo()).as(seed).isPresent();
        assertThat(rows(db)).as(seed).isEqualTo(after);
        var again = new Imports(db).undo(session);
        assertThat(rows(db)).as(seed).isEqualTo(now);
        assertThat(again.rows()).as(seed).isEqualTo(undone.rows());
    }

    @Test
    void itSaysWhatStaysAndRemembersIt() throws Exception {
        try (var db = open("a")) {
            long session =
                    take(
                            db,
                            "fiera.csv",
                            HEADER
                                    + "Marta;Galli;m@g.example;;Galli Srl;;\n"
                                    + "Ivo;Riva;i@r.example;;;;\n");
            db.run(
                    h ->
                            h.execute(
                                    "UPDATE person SET notes = 'Sentita' WHERE given_name ="
                                            + " 'Marta'"));
            var imports = new Imports(db);
            var undone = imports.undo(session);
            assertThat(undone.sources()).containsExactly("fiera.csv");
            assertThat(undone.left())
                    .singleElement()
                    .satisfies(
                            l -> {
                                assertThat(l.label()).isEqualTo("Marta Galli");
                                assertThat(l.why()).isEqualTo(Why.CHANGED);
                            });
            assertThat(undone.leftAll()).isEqualTo(4);
            assertThat(undone.rows()).isEqualTo(2);
            assertThat(imports.kept(session)).isEqualTo(undone.left());
            assertThat(imports.history().getFirst().undoneAt()).isNotNull();
            assertThatThrownBy(() -> imports.undo(session)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> imports.undo(7)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void aLaterImportOfTheSamePeopleKeepsWhatItAdded() throws Exception {
        try (var db = open("b")) {
            long first = take(db, "1.csv", HEADER + "Marta;Galli;m@g.example;;;;\n");
            long _ = take(db, "2.csv", HEADER + "Marta;Galli;m@g.example;+39 333 1000010;;;\n");
            var undone = new Imports(db).undo(first);
            assertThat(undone.rows()).isZero();
            assertThat(undone.left())
                    .singleElement()
                    .satisfies(l -> assertThat(l.why()).isEqualTo(Why.USED));
        }
    }
}
