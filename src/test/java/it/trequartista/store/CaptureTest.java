package it.trequartista.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whatever changes a row that travels is noticed and sealed in the same commit.
class CaptureTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;
    private Db db;

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("a.treq"), TIME);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aNewRowIsSealedWithWhatIsNotUsual() {
        write("INSERT INTO person (id, given_name, language) VALUES (1, 'Zoë', 'it')");
        write("INSERT INTO company (id, country, withholds) VALUES (2, NULL, 1)");
        assertThat(ops())
                .containsExactly(
                        new Op("person", 1, true, Map.of("given_name", "Zoë", "language", "it")),
                        new Op("company", 2, true, Map.of("withholds", 1L)));
    }

    @Test
    void anEmptyFieldThatUsuallyIsNotIsSaid() {
        write("INSERT INTO seller (id, country) VALUES (1, NULL)");
        var values = ops().getLast().values();
        assertThat(values).containsOnlyKeys("country");
        assertThat(values.get("country")).isNull();
    }

    @Test
    void aChangeCarriesTheColumnsOfItsField() {
        write("INSERT INTO deal (id, title, amount_minor) VALUES (1, 'A', 100)");
        write("UPDATE deal SET amount_minor = 200, updated_at = 5 WHERE id = 1");
        assertThat(ops().getLast())
                .isEqualTo(
                        new Op("deal", 1, false, Map.of("amount_minor", 200L, "currency", "EUR")));
    }

    @Test
    void whatChangesNothingLeavesNothing() {
        write("INSERT INTO person (id, given_name) VALUES (1, 'Ada')");
        write("UPDATE person SET given_name = 'Ada'");
        write("UPDATE person SET updated_at = 7");
        db.run(
                h -> {
                    h.execute("UPDATE person SET given_name = 'Eva'");
                    h.execute("UPDATE person SET given_name = 'Ada'");
                });
        assertThat(ops()).hasSize(1);
        assertThat(db.<Integer>read(h -> count("sync_dirty"))).isZero();
    }

    @Test
    void everyKindOfStatementIsNoticed() {
        write("INSERT INTO tagging (id, tag) VALUES (1, 'a'), (2, 'b'), (3, 'c')");
        write("UPDATE tagging SET tag = tag || '!'");
        write(
                "INSERT INTO tagging (id, tag) VALUES (3, 'z'), (4, 'd') ON CONFLICT (id) DO UPDATE"
                        + " SET tag = excluded.tag");
        assertThat(ops().stream().map(Op::id)).containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 3L, 4L);
        assertThat(ops().getLast().isNew()).isTrue();
    }

    @Test
    void rowsAreMarkedDeletedAndNeverRemoved() {
        write("INSERT INTO person (id) VALUES (1)");
        for (String sql :
                List.of(
                        "DELETE FROM person",
                        "INSERT OR REPLACE INTO person (id) VALUES (1)",
                        "UPDATE person SET id = 2")) {
            assertThatThrownBy(() -> write(sql))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> assertThat(e.problem().key()).isEqualTo("store.frozen"));
        }
    }

    @Test
    void aRefusedChangeIsNotInTheLog() {
        assertThatThrownBy(
                        () ->
                                db.run(
                                        h -> {
                                            h.execute("INSERT INTO person (id) VALUES (1)");
                                            throw new IllegalStateException("stop");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ops()).isEmpty();
        write("INSERT INTO person (id) VALUES (2)");
        assertThat(ops()).extracting(Op::id).containsExactly(2L);
    }

    @Test
    void aNameFollowsFromTheBytesAndTheParents() throws Exception {
        write("INSERT INTO person (id) VALUES (1)");
        write("UPDATE person SET notes = 'a'");
        var all = sealed();
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().parents()).isEmpty();
        assertThat(all.getLast().parents()).containsExactly(all.getFirst().id());
        assertThat(all.getLast().clock()).isGreaterThan(all.getFirst().clock());
        for (Sealed tx : all) {
            assertThat(Sealed.of(tx.body()).id()).isEqualTo(tx.id());
        }
    }

    /// The file writes the lines of new rows; read and written again here, they are the same bytes.
    @Test
    void linesWrittenByTheFileAreThoseWeWrite() throws Exception {
        String odd = "a\"b\\\\u001f\u001f\u0000\u007f\n\t\b\f\r'/< è\u2028\uD83D\uDE00\uFFFD";
        db.run(
                h -> {
                    h.execute(
                            "INSERT INTO seller (id, business_name, country, law_4_2013)"
                                    + " VALUES (1, ?, NULL, -5)",
                            odd);
                    h.execute("INSERT INTO deal (id, title, currency) VALUES (1, '', 'eur')");
                    h.execute("INSERT INTO deal (id, currency) VALUES (2, 'EUR')");
                    h.execute("INSERT INTO deal (id, title) VALUES (3, CAST(x'61c3' AS TEXT))");
                    for (int i = 1; i < 3_000; i++) {
                        h.execute(
                                "INSERT INTO person (id, notes) VALUES (?, ?)",
                                i,
                                odd.repeat(i % 9));
                    }
                });
        Sealed tx = sealed().getLast();
        var again = new Sealed.Writer(tx.parents(), tx.clock(), tx.stream());
        tx.ops(again::add);
        assertThat(again.seal().id()).isEqualTo(tx.id());
        assertThat(Sealed.of(tx.body()).id()).isEqualTo(tx.id());
        var seller = ops().stream().filter(o -> o.table().equals("seller")).findFirst();
        assertThat(seller.orElseThrow().values())
                .containsEntry("business_name", odd)
                .containsEntry("country", null)
                .containsEntry("law_4_2013", -5L);
    }

    @Test
    void aCopyMadeAfterTheCommitHoldsTheSameTransaction() {
        write("INSERT INTO person (id) VALUES (1)");
        Path copy = folder.resolve("copy.treq");
        db.copyTo(copy);
        try (Db other = Db.open(copy, TIME)) {
            assertThat(ids(other)).isEqualTo(ids(db));
        }
    }

    @Test
    void whatAnotherProgramWroteIsSealedAtTheNextOpening() throws Exception {
        db.close();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + db.file());
                var statement = other.createStatement()) {
            statement.execute("INSERT INTO company (id, name) VALUES (9, 'Altrove')");
        }
        db = Db.open(db.file(), TIME);
        assertThat(ops()).containsExactly(new Op("company", 9, true, Map.of("name", "Altrove")));
    }

    private void write(String sql) {
        db.run(h -> h.execute(sql));
    }

    private int count(String table) {
        return db.read(h -> h.createQuery("SELECT count(*) FROM " + table).mapTo(int.class).one());
    }

    private static List<String> ids(Db db) {
        return db.read(
                h ->
                        h.createQuery("SELECT hex(id) FROM sync_tx ORDER BY n")
                                .mapTo(String.class)
                                .list());
    }

    private List<Sealed> sealed() {
        return db.read(
                h ->
                        h.createQuery("SELECT body FROM sync_tx ORDER BY n")
                                .map(
                                        (rs, ctx) -> {
                                            try {
                                                return Sealed.of(rs.getBytes(1));
                                            } catch (IOException e) {
                                                throw new AssertionError(e);
                                            }
                                        })
                                .list());
    }

    private List<Op> ops() {
        var all = new ArrayList<Op>();
        for (Sealed tx : sealed()) {
            try {
                tx.ops(all::add);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return all;
    }
}
