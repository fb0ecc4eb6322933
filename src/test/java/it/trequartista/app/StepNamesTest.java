package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.duplicates.Likeness;
import it.trequartista.inbox.twins.Choice;
import it.trequartista.inbox.twins.Kind;
import it.trequartista.inbox.twins.Pair;
import it.trequartista.inbox.twins.Twins;
import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.History;
import it.trequartista.store.Tables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Every change of a file has a name its owner recognises.
class StepNamesTest {
    private static final Texts ITALIAN = new Texts(Locale.ITALIAN);
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Time TIME =
            new Time(Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneId.of("Europe/Rome")));

    @TempDir Path folder;
    private Db db;

    @BeforeEach
    void aSmallFile() {
        db = Db.create(folder.resolve("a.trequartista"), TIME);
        write(
                "INSERT INTO person (id, given_name, family_name) VALUES (1, 'Anna', 'Rossi')",
                "INSERT INTO person (id, nickname) VALUES (2, 'Gigi')",
                "INSERT INTO company (id, name) VALUES (3, 'Fiore & Sale')",
                "INSERT INTO stage (id, name, kind) VALUES (4, 'Trattativa', 'OPEN'),"
                        + " (5, 'Vinta', 'WON'), (6, 'Persa', 'LOST')",
                "INSERT INTO deal (id, title, stage_id) VALUES (7, 'Sito', 4)",
                "INSERT INTO offer (id, title) VALUES (8, 'Sito nuovo')",
                "INSERT INTO contact_point (id, person_id, kind, value) VALUES"
                        + " (9, 1, 'PHONE', '051 1')",
                "INSERT INTO content_item (id, title) VALUES (10, 'Come scegliere')",
                "INSERT INTO contract (id, title) VALUES (11, 'Sito')");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void write(String... statements) {
        db.run(h -> List.of(statements).forEach(h::execute));
    }

    private History.Step last() {
        return db.history().steps(Long.MAX_VALUE, 1).getFirst();
    }

    private String named(Texts texts) {
        return new StepNames(db, texts).of(last());
    }

    @Test
    void aUnionIsNamedByTheTwoThatBecameOne() {
        write("INSERT INTO person (id, given_name, family_name) VALUES (20, 'A.', 'Rossi')");
        var likeness = new Likeness(1, 20, 9, List.of());
        var step =
                new Twins(db)
                        .merge(
                                new Pair(Kind.PEOPLE, likeness, "", ""),
                                new Choice(Set.of(), "Detta Annina"));
        assertThat(step.isNothing()).isFalse();
        assertThat(named(ITALIAN)).isEqualTo("Unite: Anna Rossi e A. Rossi");
        assertThat(named(ENGLISH)).isEqualTo("Merged: Anna Rossi and A. Rossi");
        assertThat(db.history().undo()).isPresent();
        assertThat(named(ITALIAN)).isEqualTo("Annullato: Unite: Anna Rossi e A. Rossi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    INSERT INTO person (id, given_name) VALUES (20, 'Ugo') | Nuova persona: Ugo
                    INSERT INTO person (id) VALUES (20) | Nuova persona: senza nome
                    INSERT INTO company (id, name) VALUES (20, 'Rossi Srl') | Nuova azienda: Rossi Srl
                    UPDATE person SET notes = 'x' WHERE id = 1 | Note di Anna Rossi
                    UPDATE person SET notes = 'x', birthday = '1980-01-01' WHERE id = 1 \
                    | Compleanno e note di Anna Rossi
                    UPDATE company SET pec = 'a@b', web = 'x', notes = 'y', city = 'z', sector = 'w' \
                    | Indirizzo, note, PEC e altri 2 campi di Fiore & Sale
                    UPDATE person SET deleted = 1 WHERE id = 2 | Cancellazione di Gigi
                    UPDATE contact_point SET value = '051 2' | Telefono di Anna Rossi
                    UPDATE contact_point SET opt_out = 1 | Non scrivere di Anna Rossi (051 1)
                    INSERT INTO contact_point (id, company_id, kind, value) VALUES \
                    (20, 3, 'EMAIL', 'ciao@fiore.it') | E-mail di Fiore & Sale: ciao@fiore.it
                    INSERT INTO tagging (id, person_id, tag) VALUES (20, 1, 'vip') \
                    | Etichetta «vip» per Anna Rossi
                    UPDATE deal SET stage_id = 5, position = 'b' | «Sito» spostato in Vinta
                    UPDATE deal SET position = 'b' | Ordine di «Sito»
                    UPDATE deal SET next_step = 'Chiamare' | Prossimo passo di «Sito»
                    UPDATE offer SET title = 'Sito web' | Titolo dell'offerta Sito web
                    INSERT INTO offer_line (id, offer_id, name) VALUES (20, 8, 'Foto') \
                    | Nuova voce dell'offerta Sito nuovo: Foto
                    UPDATE content_item SET state = 'READY' | Stato di «Come scegliere»
                    INSERT INTO publication (id, content_id, channel) VALUES (20, 10, 'LINKEDIN') \
                    | «Come scegliere» su LinkedIn
                    INSERT INTO affiliation (id, person_id, company_id) VALUES (20, 1, 3) \
                    | Anna Rossi in Fiore & Sale
                    INSERT INTO issued_contract (id, contract_id, number) VALUES (20, 11, '2026-001') \
                    | Contratto 2026-001 emesso
                    """)
    void aChangeIsCalledByWhatItDid(String sql, String name) {
        write(sql);
        assertThat(named(ITALIAN)).isEqualTo(name);
    }

    @Test
    void theMostTellingTableNamesAChangeOfMany() {
        write(
                "INSERT INTO person (id, given_name) VALUES (20, 'Ugo')",
                "INSERT INTO contact_point (id, person_id, kind, value) VALUES (21, 20, 'PEC',"
                        + " 'x')",
                "INSERT INTO import_session (id, source_name) VALUES (22, 'contatti.csv')");
        assertThat(named(ITALIAN)).isEqualTo("Importazione di contatti.csv");
        assertThat(named(ENGLISH)).isEqualTo("Import of contatti.csv");
        write(
                "UPDATE deal SET stage_id = 5",
                "INSERT INTO stage_change (id, deal_id, from_stage, to_stage) VALUES (23, 7, 4,"
                        + " 5)");
        assertThat(named(ITALIAN)).isEqualTo("Trattativa «Sito» vinta");
        write(
                "INSERT INTO touchpoint (id, kind, direction) VALUES (24, 'CALL', 'OUT')",
                "INSERT INTO touchpoint_person (id, touchpoint_id, person_id) VALUES (25, 24, 1)",
                "UPDATE deal SET next_step = 'x'");
        assertThat(named(ITALIAN)).isEqualTo("Chiamata: Anna Rossi");
        write(
                "INSERT INTO issued_offer (id, offer_id, number) VALUES (26, 8, '2026-0001')",
                "INSERT INTO offer_event (id, offer_id, kind) VALUES (27, 8, 'SENT')");
        assertThat(named(ITALIAN)).isEqualTo("Offerta 2026-0001 emessa");
        write(
                "INSERT INTO offer_event (id, offer_id, kind) VALUES (28, 8, 'ACCEPTED')",
                "INSERT INTO contract (id, title) VALUES (29, 'Sito')");
        assertThat(named(ENGLISH)).isEqualTo("Offer 2026-0001 accepted");
    }

    @Test
    void manyRowsAreNamedByTheFirstAndCounted() {
        write("UPDATE person SET deleted = 1");
        assertThat(named(ITALIAN)).isEqualTo("Cancellazione di Anna Rossi e un'altra persona");
        var all = new ArrayList<String>();
        for (int i = 0; i < 13; i++) {
            all.add("INSERT INTO company (id, name) VALUES (" + (30 + i) + ", 'A" + i + "')");
        }
        write(all.toArray(String[]::new));
        assertThat(named(ITALIAN)).isEqualTo("Nuova azienda: A0 e altre 12 aziende");
        assertThat(named(ENGLISH)).isEqualTo("New company: A0 and 12 more companies");
    }

    @Test
    void whatTookAChangeBackSaysSo() {
        write("UPDATE person SET notes = 'x' WHERE id = 1");
        assertThat(db.history().undo()).isPresent();
        assertThat(named(ITALIAN)).isEqualTo("Annullato: Note di Anna Rossi");
        assertThat(db.history().redo()).isPresent();
        assertThat(named(ENGLISH)).isEqualTo("Done again: Notes of Anna Rossi");
    }

    @Test
    void aValueIsShownAsPeopleReadIt() {
        var names = new StepNames(db, ITALIAN);
        assertThat(names.value("person", "birthday", Map.of("birthday", "1980-02-01")))
                .isEqualTo("01/02/1980");
        assertThat(names.value("person", "name", Map.of("given_name", "Anna", "sort_key", "rossi")))
                .isEqualTo("Anna");
        assertThat(
                        names.value(
                                "deal",
                                "amount",
                                Map.of("amount_minor", 854000L, "currency", "EUR")))
                .isEqualTo("8.540,00\u00a0€");
        assertThat(names.value("deal", "stage", Map.of("stage_id", 6L, "lost_keeper", "BUDGET")))
                .isEqualTo("Persa, Mancano i soldi");
        assertThat(names.value("contact_point", "opt_out", Map.of("opt_out", 1L))).isEqualTo("sì");
        assertThat(
                        names.value(
                                "contact_point",
                                "value",
                                Map.of("kind", "PHONE", "value", "051", "normalised", "39051")))
                .isEqualTo("Telefono, 051");
        assertThat(names.value("offer", "customer", Map.of("company_id", 3L, "person_id", 1L)))
                .isEqualTo("Fiore & Sale, Anna Rossi");
        assertThat(names.value("offer", "discount", Map.of("discount", 850L)))
                .isEqualTo("8,5\u00a0%");
        assertThat(names.value("company", "address", Map.of("city", "Lodi", "country", "IT")))
                .isEqualTo("Lodi, Italia");
        assertThat(names.value("person", "notes", Map.of("notes", "a\nb ".repeat(100))))
                .hasSizeLessThanOrEqualTo(120)
                .startsWith("a b a")
                .endsWith("…");
        var nothing = new HashMap<String, Object>();
        nothing.put("notes", null);
        assertThat(names.value("person", "notes", nothing)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"it", "en"})
    void everyTableAndFieldHasItsWords(String language) {
        var texts = new Texts(Locale.of(language));
        var names = new StepNames(db, texts);
        for (var table : Tables.ours().travelling()) {
            assertThat(StepNameStore.knows(table.name())).as(table.name()).isTrue();
            for (String about : List.of("new", "changed", "deleted", "restored", "rows")) {
                assertThat(texts.has("history." + about + "." + table.name()))
                        .as("%s %s", about, table.name())
                        .isTrue();
            }
            // A missing word is a mistake that is thrown.
            assertThat(table.cells())
                    .allSatisfy(c -> assertThat(names.field(table.name(), c.name())).isNotBlank());
        }
    }

    @Test
    void everyTableCanBeAskedForAName() {
        for (var table : Tables.ours().travelling()) {
            assertThat(new StepNameStore(db).name(table.name(), 404))
                    .isEqualTo(StepNameStore.Named.NOTHING);
        }
    }
}
