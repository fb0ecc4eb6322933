package it.trequartista.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.trequartista.kernel.Time;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// What is written in bulk enters the change log as if it had been written row by row.
class BulkTest {
    private static final BulkRows.Shape PERSON =
            new BulkRows.Shape(
                    "person",
                    Map.of("nickname", "d'\"Y\\\n", "created_at", 7L, "updated_at", 8L),
                    "given_name",
                    "notes");
    private static final BulkRows.Shape POINT =
            new BulkRows.Shape(
                    "contact_point",
                    Map.of("kind", "EMAIL", "updated_at", 8L),
                    "person_id",
                    "is_primary",
                    "value");

    @TempDir Path folder;
    private Db db;

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("a.treq"), Time.ofThisMachine());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void linesAreThoseOfRowsWrittenOneByOne() {
        var dice = new SplittableRandom(1);
        var rows = PERSON.rows();
        try (var bulk = new Sealed.Writer(List.of(), 1, "a");
                var single = new Sealed.Writer(List.of(), 1, "a")) {
            for (long id = 1; id < 3_000; id++) {
                String given = dice.nextInt(9) == 0 ? null : text(dice);
                String notes = text(dice) + (dice.nextInt(9) == 0 ? "\ud83d" : "");
                rows.add(id, given, notes);
                var values = new LinkedHashMap<String, Object>();
                values.put("given_name", given);
                values.put("nickname", "d'\"Y\\\n");
                values.put("notes", new String(notes.getBytes(UTF_8), UTF_8));
                values.put("created_at", 7L);
                values.values().removeIf(Objects::isNull);
                single.add(new Op("person", id, true, inOrder(values)));
            }
            rows.lines().forEach(bulk::lines);
            assertThat(bulk.seal().id()).isEqualTo(single.seal().id());
        }
    }

    private static Map<String, Object> inOrder(Map<String, Object> values) {
        var ordered = new LinkedHashMap<String, Object>();
        for (Table.Column c : Tables.ours().named("person").orElseThrow().columns()) {
            if (values.containsKey(c.name())) {
                ordered.put(c.name(), values.get(c.name()));
            }
        }
        return ordered;
    }

    @Test
    void whatIsWrittenInBulkIsSealed() {
        db.run(this::twoPeople);
        assertThat(ops())
                .extracting(op -> op.table() + op.id() + op.isNew())
                .containsExactly(
                        "person1true", "person2true", "contact_point3true", "contact_point4true");
        assertThat(ops().getLast().values())
                .containsExactly(
                        Map.entry("person_id", 2L),
                        Map.entry("kind", "EMAIL"),
                        Map.entry("value", "b@x.example"));
        assertThat(ops().get(2).values()).containsEntry("is_primary", 1L);
        assertThat(number("SELECT count(*) FROM sync_row r JOIN sync_tx USING (n)")).isEqualTo(4);
        assertThat(number("SELECT count(*) FROM sync_dirty")).isZero();
        assertThat(number("SELECT count(*) FROM sync_hist")).isZero();
    }

    @Test
    void whatIsChangedAfterwardsIsSealedAsItIsInTheEnd() {
        db.run(
                h -> {
                    twoPeople(h);
                    h.execute("UPDATE person SET notes = notes || '!' WHERE id = 2");
                    h.execute("UPDATE contact_point SET updated_at = 9");
                    h.execute("INSERT INTO person (id) VALUES (9)");
                });
        assertThat(ops())
                .extracting(op -> op.table() + op.id() + op.values().get("notes"))
                .containsExactlyInAnyOrder(
                        "person1n",
                        "person2m!",
                        "contact_point3null",
                        "contact_point4null",
                        "person9null");
        assertThat(ops()).allMatch(Op::isNew);
        assertThat(number("SELECT count(*) FROM sync_row r JOIN sync_tx USING (n)")).isEqualTo(5);
        assertThat(number("SELECT count(*) FROM sync_hist")).isZero();
        assertThat(db.history().undo()).isPresent();
        assertThat(number("SELECT count(*) FROM person WHERE deleted = 0")).isZero();
    }

    @Test
    void whatNobodyTouchesAgainKeepsItsLines() {
        db.run(
                h -> {
                    twoPeople(h);
                    h.execute("UPDATE person SET notes = notes");
                });
        assertThat(ops()).hasSize(4);
    }

    @Test
    void ofWhatWasRefusedNothingIsLeft() {
        assertThatThrownBy(
                        () ->
                                db.run(
                                        h -> {
                                            twoPeople(h);
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");
        db.run(h -> h.execute("INSERT INTO person (id) VALUES (9)"));
        assertThat(ops()).extracting(Op::id).containsExactly(9L);
        assertThat(number("SELECT count(*) FROM sync_row")).isEqualTo(ops().size());
    }

    @Test
    void aRowCannotBeNewTwice() {
        db.run(this::twoPeople);
        assertThatThrownBy(() -> db.run(h -> wrote(h, db.bulk(), PERSON.rows(), 1L, "x", "y")))
                .isInstanceOf(RuntimeException.class);
        assertThat(ops()).hasSize(4);
    }

    private void twoPeople(Handle handle) {
        var bulk = db.bulk();
        wrote(handle, bulk, PERSON.rows(), 1L, "Ada", "n", 2L, null, "m");
        var points = POINT.rows();
        points.add(3L, 1L, 1L, "a@x.example");
        points.add(4L, 2L, 0L, "b@x.example");
        wrote(handle, bulk, points);
    }

    private static void wrote(Handle handle, Bulk bulk, BulkRows rows, Object... values) {
        for (int i = 0; i < values.length; i += 3) {
            rows.add(values[i], values[i + 1], values[i + 2]);
        }
        bulk.hold(true);
        for (Object[] row : rows.rows()) {
            handle.execute(rows.sql(1), row);
        }
        bulk.wrote(rows);
        bulk.hold(false);
    }

    private int number(String sql) {
        return db.read(h -> h.createQuery(sql).mapTo(int.class).one());
    }

    /// What the last transaction did.
    private List<Op> ops() {
        byte[] body =
                db.read(
                        h ->
                                h.createQuery("SELECT body FROM sync_tx ORDER BY n DESC LIMIT 1")
                                        .mapTo(byte[].class)
                                        .one());
        var ops = new ArrayList<Op>();
        try {
            Sealed.kept(body).ops(ops::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ops;
    }

    /// Any text, half signs and all.
    private static String text(SplittableRandom dice) {
        var text = new StringBuilder();
        for (int i = dice.nextInt(8); i > 0; i--) {
            text.append(
                    switch (dice.nextInt(5)) {
                        case 0 -> (char) dice.nextInt(1, 0x80);
                        case 1 -> "\"\\/\b\f\n\r\t\u001f\u007f".charAt(dice.nextInt(10));
                        case 2 -> (char) dice.nextInt(1, 0xd800);
                        case 3 -> Character.toString(0x1f600 + dice.nextInt(64));
                        default -> "abc";
                    });
        }
        return text.toString();
    }
}
