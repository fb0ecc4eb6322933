package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.ui.Background;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lists that are written while they are read.
class TakeInTest {
    private static final int ROWS = 5_000;
    private static final String HEADER = "Nome,Cognome,E-mail,Telefono,Azienda,Partita IVA,Ruolo\n";

    /// Everything an import writes, but ids and times.
    private static final List<String> ALL =
            List.of(
                    "SELECT given_name, family_name, nickname, source, sort_key FROM person"
                            + " ORDER BY 1, 2, 5",
                    "SELECT name, vat_number, sort_key FROM company ORDER BY 1",
                    "SELECT p.sort_key, k.kind, k.value, k.normalised, k.is_primary"
                            + " FROM contact_point k JOIN person p ON p.id = k.person_id"
                            + " ORDER BY 4, 1",
                    "SELECT p.sort_key, c.name, a.title, a.is_primary FROM affiliation a"
                            + " JOIN person p ON p.id = a.person_id"
                            + " JOIN company c ON c.id = a.company_id ORDER BY 1, 2",
                    "SELECT p.sort_key, f.name, f.detail FROM person_fts f"
                            + " JOIN person p ON p.id = f.rowid ORDER BY 1, 3",
                    "SELECT c.name, f.name, f.detail FROM company_fts f"
                            + " JOIN company c ON c.id = f.rowid ORDER BY 1",
                    "SELECT source_name, added, updated, skipped FROM import_session",
                    "SELECT count(*) FROM search_hold");

    @TempDir private Path folder;
    private Fixture inbox;

    @BeforeEach
    void aFile() {
        inbox = new Fixture(folder);
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    private ImportPlan takeIn(Path... lists) {
        return inbox.imports.takeIn(List.of(lists), Wishes.NONE, Background::ahead);
    }

    /// Rows at the end say more of people and companies at the beginning.
    private Path longList() {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < ROWS; i++) {
            text.append("Ada,Riva %d,ada%d@b.example,,Officine %d,,\n".formatted(i, i, i % 700));
        }
        text.append("Ada,Riva 3,ada3@b.example,02 1234567,Studio Neri,IT00743110157,Titolare\n");
        text.append("Ada,Riva 4,ada4@b.example,,Officine 4,12345678903,Titolare\n");
        text.append(",,,,Officine 5,01114601006,\n");
        return inbox.list("long.csv", text.toString());
    }

    private List<List<String>> all() {
        return ALL.stream().map(inbox::ask).toList();
    }

    @Test
    void itWritesWhatAPreviewAndACommitWrite() throws Exception {
        var list = longList();
        var plan = takeIn(list);
        var written = all();
        assertThat(written.getFirst()).hasSize(ROWS);
        try (var other = new Fixture(Files.createDirectory(folder.resolve("other")))) {
            var committed = other.take(list);
            assertThat(plan.rows()).isEqualTo(committed.rows());
            for (int i = 0; i < ALL.size(); i++) {
                assertThat(written.get(i)).isEqualTo(other.ask(ALL.get(i)));
            }
        }
        assertThat(inbox.ask("SELECT rowid FROM person_fts WHERE person_fts MATCH '1234567'"))
                .hasSize(1);
        assertThat(inbox.ask("SELECT rowid FROM company_fts WHERE company_fts MATCH '01114601006'"))
                .hasSize(1);
        assertThat(inbox.db.check()).isEmpty();
    }

    @Test
    void theSameListTwiceGivesNothingNew() {
        var list = longList();
        takeIn(list);
        var before = all();
        var again = takeIn(list);
        assertThat(again.count(Decision.NEW)).isZero();
        assertThat(again.count(Decision.UPDATED)).isZero();
        assertThat(all().subList(0, 6)).isEqualTo(before.subList(0, 6));
    }

    @Test
    void anUnmappedListLeavesNothingOfTheOthers() {
        var unmapped = inbox.list("colours.csv", "Colore,Peso\nblu,3\n");
        var before = all();
        assertThatThrownBy(() -> takeIn(longList(), unmapped))
                .hasMessageContaining("inbox.unmapped");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aFullDiskStopsTheReadingToo() throws IOException {
        inbox.db.run(
                h -> {
                    int pages = h.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
                    h.createQuery("PRAGMA max_page_count = " + (pages + 20)).mapToMap().list();
                });
        var before = all();
        var text = new StringBuilder(Files.readString(longList()));
        for (int i = 0; i < 60_000; i++) {
            text.append("Ugo,Neri,ugo%d@c.example,,,,\n".formatted(i));
        }
        var list = inbox.list("longer.csv", text.toString());
        assertThatThrownBy(() -> takeIn(list)).hasMessageContaining("store.full");
        assertThat(all()).isEqualTo(before);
        assertThat(inbox.db.check()).isEmpty();
    }

    @Test
    void aListOfWhichNothingCanBeReadIsRefused() {
        var list = inbox.list("empty.csv", "");
        assertThatThrownBy(() -> takeIn(list)).hasMessageContaining("inbox.empty");
    }

    @Test
    void whoShowsPeopleHearsOfIt() {
        var told = new HashSet<String>();
        var tables = new ArrayList<Set<String>>();
        var _ = inbox.db.onCommit(tables::add);
        inbox.take(inbox.list("c.csv", "Nome,Email,Azienda\nAda,a@b.example,Officine\n"));
        tables.forEach(told::addAll);
        assertThat(told).contains("person", "company", "contact_point", "affiliation");
    }
}
