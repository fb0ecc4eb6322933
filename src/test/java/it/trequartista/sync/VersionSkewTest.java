package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Time;
import it.trequartista.store.ApplyStore;
import it.trequartista.store.Db;
import it.trequartista.store.Graph;
import it.trequartista.store.Op;
import it.trequartista.store.Sealed;
import it.trequartista.sync.NewerProgram.Act;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One computer has this program, two have a newer one. Nothing the older does not know is lost,
/// and when it is brought up to date it shows what the others show.
class VersionSkewTest {
    private static final String BODIES =
            "SELECT group_concat(hex(id) || hex(body)) FROM (SELECT * FROM sync_tx ORDER BY id)";
    private static final String PRONOUNS =
            "SELECT group_concat(id || ifnull(pronoun, '-')) FROM (SELECT * FROM person ORDER BY"
                    + " id)";

    @TempDir Path folder;
    private NewerProgram newer;
    private Path older;
    private Path one;
    private Path two;
    private String shared;

    @BeforeEach
    void threeComputers() throws Exception {
        newer = new NewerProgram(folder.resolve("newer"));
        shared = Files.createDirectory(folder.resolve("shared")).toString();
        older = folder.resolve("older.treq");
        one = folder.resolve("one.treq");
        two = folder.resolve("two.treq");
        Db.create(older, Time.ofThisMachine()).close();
        Files.copy(older, one);
        Files.copy(older, two);
        Act.write(older, "INSERT INTO person (id, given_name) VALUES (1, 'Anna')");
        syncAll();
    }

    private void syncAll() throws Exception {
        for (int i = 0; i < 2; i++) {
            Act.sync(older, shared);
            newer.on(one, "sync", shared);
            newer.on(two, "sync", shared);
        }
    }

    @Test
    void whatTheOlderDoesNotKnowGoesThroughItAndComesBack() throws Exception {
        newer.on(one, "write", "UPDATE person SET pronoun = 'lei', source = 'Fiera' WHERE id = 1");
        newer.on(one, "write", "INSERT INTO person (id, pronoun) VALUES (2, 'lui')");
        newer.on(one, "write", "INSERT INTO gadget (id, name, person_id) VALUES (3, 'a', 2)");
        newer.on(one, "write", "UPDATE gadget SET name = 'b' WHERE id = 3");
        newer.on(two, "write", "UPDATE person SET pronoun = 'loro' WHERE id = 1");
        syncAll();
        assertThat(Act.ask(older, "SELECT source FROM person WHERE id = 1")).isEqualTo("Fiera");
        Act.write(older, "UPDATE person SET given_name = 'Anna Maria' WHERE id = 1");
        Act.write(older, "UPDATE person SET given_name = 'Bruno' WHERE id = 2");
        // Only the older one can fill the folder again.
        wipe();
        Act.sync(older, shared);
        syncAll();
        assertThat(Act.ask(older, BODIES)).isEqualTo(newer.on(one, "ask", BODIES));
        assertThat(newer.on(one, "ask", PRONOUNS)).isIn("1lei,2lui", "1loro,2lui");
        assertThat(newer.on(one, "ask", "SELECT given_name FROM person WHERE id = 2"))
                .isEqualTo("Bruno");

        String digest = newer.on(one, "sync", shared);
        assertThat(newer.on(older, "sync", shared)).isEqualTo(digest);
        assertThat(newer.on(two, "sync", shared)).isEqualTo(digest);
        assertThat(newer.on(older, "ask", PRONOUNS)).isEqualTo(newer.on(one, "ask", PRONOUNS));
        String conflicts = "SELECT count(*) FROM sync_head WHERE cell = 'pronoun'";
        assertThat(newer.on(older, "ask", conflicts)).isEqualTo("1");
        assertThat(newer.on(older, "ask", "SELECT name || person_id FROM gadget")).isEqualTo("b2");
        assertThat(newer.on(older, "ask", "SELECT count(*) FROM sync_future")).isEqualTo("0");
    }

    @Test
    void aTypeOfValueItDoesNotKnowStaysAsItCame() throws Exception {
        try (Db db = Db.open(older, Time.ofThisMachine())) {
            db.ingest(
                    p -> {
                        var graph = new Graph(p);
                        var parents = graph.tips().stream().map(Graph.Node::id).toList();
                        try (var writer = new Sealed.Writer(parents, 1L << 60, "future")) {
                            var value = new Op.Foreign("{\"a\":[1,2.50,true]}");
                            writer.add(new Op("person", 1, false, Map.of("source", value)));
                            var _ = new ApplyStore(p, graph).apply(writer.seal());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        return Set.of("person");
                    });
        }
        Act.write(older, "UPDATE person SET given_name = 'Anna Maria' WHERE id = 1");
        syncAll();
        String kept = "SELECT group_concat(op) FROM sync_future";
        assertThat(newer.on(one, "ask", kept)).isEqualTo("{\"source\":{\"a\":[1,2.50,true]}}");
        assertThat(newer.on(one, "ask", BODIES)).isEqualTo(Act.ask(older, BODIES));
        assertThat(List.of(newer.on(older, "sync", shared), newer.on(two, "sync", shared)))
                .containsOnly(newer.on(one, "sync", shared));
        assertThat(newer.on(older, "ask", kept)).contains("2.50");
    }

    private void wipe() throws IOException {
        try (var all = Files.walk(Path.of(shared))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
