package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.MovedClock;
import it.trequartista.store.Deflated;
import it.trequartista.store.Op;
import it.trequartista.store.Sealed;
import it.trequartista.store.Tables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Files of the folder name tables and columns. None of those names gets into a statement unless it
/// is one of ours, and no transaction holds up another.
class HostileNamesTest {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final List<String> TABLES =
            List.of(
                    "zzq",
                    "person; DROP TABLE person",
                    "person SET notes = 'zzq' --",
                    "\"person\"",
                    "PERSON",
                    "person ",
                    "person\0",
                    "sqlite_schema",
                    "sync_tx",
                    "sync_head",
                    "computer",
                    "person_fts",
                    "");
    private static final List<String> COLUMNS =
            List.of(
                    "zzq",
                    "notes = 'zzq', given_name",
                    "notes\" = 1 --",
                    "NOTES",
                    "id",
                    "rowid",
                    "updated_at; DELETE FROM person",
                    "(SELECT stream FROM computer)",
                    "");

    @TempDir(factory = SimulationTest.InMemory.class)
    Path folder;

    private final SplittableRandom dice = new SplittableRandom(20261126);
    private final HostileFolder shared = new HostileFolder(dice.split());
    private Computer desktop;
    private Computer.Image begin;
    private long clock = World.MORNING.toEpochMilli() << 16;

    @BeforeEach
    void open() {
        shared.behave();
        begin = World.beginning(folder);
        desktop = computer("desktop");
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    private Computer computer(String name) {
        return new Computer(
                begin,
                folder.resolve(name),
                new MovedClock(World.MORNING),
                dice.split(),
                db -> new Sync(db, shared.view()));
    }

    @Test
    void noForeignNameGetsIntoAStatement() throws Exception {
        desktop.close();
        try (var heard = new Overheard()) {
            desktop = computer("laptop");
            comes("honest", honest());
            var _ = desktop.sync().run();
            var known = names(heard.statements());
            assertThat(known).contains("person", "notes");
            heard.statements().clear();
            comes("hostile", hostile());
            assertThat(desktop.sync().run().came()).isEqualTo(TABLES.size() * COLUMNS.size());
            assertThat(heard.statements()).isNotEmpty();
            assertThat(names(heard.statements())).isSubsetOf(known);
        }
        assertThat(desktop.db().check()).isEmpty();
        assertThat(desktop.holds()).hasSizeGreaterThan(TABLES.size() * COLUMNS.size());
    }

    private static Set<String> names(Set<String> statements) {
        var found = new HashSet<String>();
        for (String each : statements) {
            NAME.matcher(each).results().forEach(r -> found.add(r.group()));
        }
        return found;
    }

    /// Everything this program writes: each table, new and changed, together and one at a time.
    private List<Sealed> honest() {
        var all = new ArrayList<Sealed>();
        long id = 1;
        for (var table : Tables.ours().travelling()) {
            long row = ++id;
            all.add(sealed(new Op(table.name(), row, true, Map.of())));
            for (var column : table.columns()) {
                all.add(sealed(change(table.name(), row, column.name(), column.usual())));
            }
        }
        all.add(sealed(new Op("person", 1, true, Map.of("zzq", 1L))));
        return all;
    }

    private static Op change(String table, long row, String column, Object value) {
        var values = new java.util.HashMap<String, Object>();
        values.put(column, value);
        return new Op(table, row, false, values);
    }

    private List<Sealed> hostile() {
        var all = new ArrayList<Sealed>();
        for (String table : TABLES) {
            for (String column : COLUMNS) {
                String some = dice.nextInt(3) == 0 ? "person" : table;
                boolean isNew = dice.nextBoolean();
                long row = isNew ? 1_000 + all.size() : 1;
                all.add(sealed(new Op(some, row, isNew, Map.of(column, "zzq"))));
            }
        }
        return all;
    }

    private Sealed sealed(Op op) {
        var writer = new Sealed.Writer(List.of(), ++clock, "evil");
        writer.add(op);
        return writer.seal();
    }

    private void comes(String name, List<Sealed> transactions) throws IOException {
        shared.view().write("d/" + name + "/log/1.hsx", file(transactions));
    }

    private byte[] file(List<Sealed> transactions) {
        String vault = desktop.db().ask(p -> new SyncStore(p).self().vault());
        return Segment.log(vault, "evil", transactions);
    }

    /// What no table takes, refers to nothing, or is no row at all.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"t\":\"person\",\"id\":7,\"n\":{\"deleted\":\"zwei\"}}",
                "{\"t\":\"touchpoint_person\",\"id\":7,\"n\":{\"person_id\":4711}}",
                "{\"t\":\"person\",\"id\":\"sieben\",\"n\":{}}",
                "{\"t\":\"person\",\"id\":7,\"n\":3}",
                "{\"t\":\"person\",\"id\":7"
            })
    void whatFitsNowhereHoldsNobodyUp(String line) throws Exception {
        var body = new ByteArrayOutputStream();
        try (var out = Deflated.to(body)) {
            String head = "{\"v\":1,\"p\":[],\"h\":" + ++clock + ",\"s\":\"evil\"}\n";
            out.write((head + line).getBytes(StandardCharsets.UTF_8));
        }
        comes("a", List.of(Sealed.of(body.toByteArray())));
        comes("b", List.of(sealed(new Op("person", 8, true, Map.of("notes", "Prima")))));
        for (int i = 0; i < 2; i++) {
            var _ = desktop.sync().run();
        }
        assertThat(desktop.notes(8)).isEqualTo("Prima");
        assertThat(desktop.db().check()).isEmpty();
        desktop.write("INSERT INTO person (id, notes) VALUES (9, 'Seconda')");
        assertThat(desktop.sync().run().went()).isPositive();
    }
}
