package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Progress;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Random;

/// Who a row is, and what it adds.
final class MatchingTest {
    private static final String HEAD = "Nome,Cognome,Email,Telefono,Azienda,Ruolo,Note,Tag\n";

    @AutoClose private final Fixture inbox;
    private int lists;

    MatchingTest(@TempDir Path folder) {
        inbox = new Fixture(folder);
    }

    private ImportResult take(String rows) {
        return inbox.take(inbox.list("l" + lists++ + ".csv", HEAD + rows));
    }

    @Test
    void theSameMailIsTheSamePersonAndOnlyAdds() {
        take("Ada,Bo,ada@b.example,,Oro,,vecchia nota,\n");
        var result = take("Adele,Bo,ADA@b.example,3331112223,Argento,Capo,nuova nota,vip\n");
        assertThat(result.updated()).isEqualTo(1);
        assertThat(inbox.people()).containsExactly("Ada|Bo");
        assertThat(inbox.ask("SELECT notes FROM person")).containsExactly("vecchia nota");
        assertThat(inbox.points()).containsExactly("EMAIL|ada@b.example", "MOBILE|+393331112223");
        assertThat(inbox.ask("SELECT is_primary FROM affiliation ORDER BY id"))
                .containsExactly("1", "0");
        assertThat(inbox.ask("SELECT rowid FROM person_fts WHERE person_fts MATCH 'argento'"))
                .hasSize(1);
    }

    @Test
    void theSamePhoneIsTheSamePersonWhenTheNamesAgree() {
        take("Ada,Bo,,02 0001111,,,,\n");
        assertThat(take("Ada,Bo,,+39 020001111,,,,\n").skipped()).isEqualTo(1);
        assertThat(take("Ugo,Verdi,ugo@x.example,02/0001111,,,,\n").added()).isEqualTo(1);
    }

    @Test
    void anOfficeMailboxIsNotOnePerson() {
        take("Ada,Bo,info@oro.example,,Oro,,,\n");
        assertThat(take("Ugo,Verdi,info@oro.example,,Oro,,,\n").added()).isEqualTo(1);
        assertThat(take("Ugo,Verdi,info@oro.example,,Oro,,,\n").skipped()).isEqualTo(1);
    }

    @Test
    void withoutContactTheExactNameAndCompanyDecide() {
        take("Ada,Bo,,,Oro S.r.l.,,,\n");
        assertThat(take("ADA,bo,,,oro srl,,,\n").skipped()).isEqualTo(1);
        assertThat(take("Ada,Bo,,,Argento,,,\n").added()).isEqualTo(1);
        assertThat(inbox.ask("SELECT name FROM company ORDER BY id"))
                .containsExactly("Oro S.r.l.", "Argento");
    }

    @Test
    void aRowRepeatedInTheListIsToldWithItsFirst() {
        var plan =
                inbox.preview(
                        inbox.list(
                                "l.csv",
                                HEAD + "Ada,Bo,a@b.example,,,,,\nAda,Bo,a@b.example,,,,,\n"));
        assertThat(plan.rows().getLast().reason()).isEqualTo(Reason.of("inbox.row.repeated", 2));
    }

    @Test
    void aRowWithoutPersonIsACompany() {
        take(",,info@oro.example,02 0002222,Oro,,,\n");
        assertThat(inbox.people()).isEmpty();
        assertThat(inbox.ask("SELECT count(*) FROM contact_point WHERE company_id IS NOT NULL"))
                .containsExactly("2");
        assertThat(take(",,info@oro.example,02 0002222,Oro,,,\n").skipped()).isEqualTo(1);
        assertThat(inbox.ask("SELECT rowid FROM company_fts WHERE company_fts MATCH 'oro'"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSameListTwiceGivesNothingNew(long seed) {
        var list = inbox.list("r.csv", HEAD + rows(new Random(seed)));
        inbox.take(list);
        var before = dump();
        var again = inbox.take(list);
        assertThat(again.rows())
                .filteredOn(r -> r.decision() == Decision.NEW || r.decision() == Decision.UPDATED)
                .isEmpty();
        assertThat(dump()).isEqualTo(before);
        assertThat(inbox.db.check()).isEmpty();
        assertThat(inbox.imports.history()).hasSize(2);
        assertThat(inbox.preview(list).count(Decision.NEW)).isZero();
        assertThat(Progress.UNWATCHED.cancelled()).isFalse();
    }

    /// People who share names, mails, phones and companies in every way.
    private static String rows(Random random) {
        String[] given = {"Ada", "Ugo", "", "Zoë", "Beppe", "Ada Maria"};
        String[] family = {"Bo", "Rossi", "De Santis", "", "D'Amico"};
        var rows = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            String mail = random.nextInt(3) == 0 ? "" : "m" + random.nextInt(40) + "@x.example";
            mail = random.nextInt(8) == 0 ? "info@x.example" : mail;
            String phone = random.nextInt(3) > 0 ? "" : "0" + (20_001_000 + random.nextInt(20));
            rows.append(given[random.nextInt(given.length)]).append(',');
            rows.append(family[random.nextInt(family.length)]).append(',');
            rows.append(mail).append(',').append(phone).append(',');
            rows.append(random.nextInt(3) == 0 ? "" : "Ditta " + random.nextInt(9)).append(',');
            rows.append(random.nextBoolean() ? "Capo" : "").append(',');
            rows.append(random.nextInt(5) == 0 ? "nota " + i : "").append(',');
            rows.append(random.nextInt(4) == 0 ? "vip;fiera" : "").append('\n');
        }
        return rows.toString();
    }

    private java.util.List<String> dump() {
        var dump = new java.util.ArrayList<String>();
        for (String table :
                new String[] {
                    "person", "company", "affiliation", "contact_point", "address", "tagging"
                }) {
            dump.addAll(inbox.ask("SELECT * FROM " + table + " ORDER BY id"));
        }
        dump.addAll(inbox.ask("SELECT rowid, * FROM person_fts ORDER BY rowid"));
        return dump;
    }
}
