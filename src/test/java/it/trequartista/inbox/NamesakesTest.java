package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Progress;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// LinkedIn tells names, employers and a page, seldom an e-mail.
final class NamesakesTest {
    private static final String HEAD =
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    private static final String PAGE = "https://www.linkedin.com/in/";

    @AutoClose private final Fixture inbox;

    NamesakesTest(@TempDir Path folder) {
        inbox = new Fixture(folder);
    }

    private ImportPlan plan(String rows) {
        return inbox.preview(inbox.list("Connections.csv", HEAD + rows));
    }

    private ImportResult take(String rows) {
        return inbox.imports.commit(plan(rows), Progress.UNWATCHED);
    }

    @Test
    void aNewEmployerOnTheSamePageIsTheSamePerson() {
        take("Anna,Rossi," + PAGE + "annarossi,,Alfa,Buyer,01 Mar 2026\n");
        var moved = take("Anna,Rossi," + PAGE + "annarossi/,,Beta,Head,01 Mar 2026\n");
        assertThat(moved.added()).isZero();
        assertThat(moved.updated()).isEqualTo(1);
        var married = take("Anna,Rossi Verdi," + PAGE + "annarossi,,Beta,Head,01 Mar 2026\n");
        assertThat(married.skipped()).isEqualTo(1);
        assertThat(inbox.people()).containsExactly("Anna|Rossi");
    }

    @Test
    void withoutPageAnotherEmployerIsPerhapsAnotherPersonAndIsSaidSo() {
        take("Anna,Rossi,,,Alfa,Buyer,01 Mar 2026\n");
        var plan = plan("Anna,Rossi,,,Beta,Head,01 Mar 2026\n");
        assertThat(plan.count(Decision.NEW)).isEqualTo(1);
        assertThat(plan.rows().getFirst().reason())
                .isEqualTo(Reason.of("inbox.row.perhapsAt", "Anna Rossi", "Alfa"));
        assertThat(plan.rows().getFirst().reason().isDoubt()).isTrue();
        inbox.imports.commit(plan, Progress.UNWATCHED);
        assertThat(plan("Anna,Rossi,,,Beta,Head,01 Mar 2026\n").count(Decision.SKIPPED))
                .isEqualTo(1);
        assertThat(plan("Anna,Rossi,,,Alfa,Buyer,01 Mar 2026\n").count(Decision.SKIPPED))
                .isEqualTo(1);
    }

    @Test
    void rowsThatMayBeDuplicatesAreLeftOutWhenAskedFor() {
        take("Anna,Rossi,,,Alfa,Buyer,01 Mar 2026\n");
        Path list = inbox.list("c.csv", HEAD + "Anna,Rossi,,,Beta,Head,01 Mar 2026\n");
        var wishes = Wishes.NONE.leavingDoubtful(true);
        var plan = inbox.imports.preview(List.of(list), wishes, Progress.UNWATCHED);
        assertThat(plan.count(Decision.SKIPPED)).isEqualTo(1);
        assertThat(plan.rows().getFirst().reason().isDoubt()).isTrue();
        inbox.imports.commit(plan, Progress.UNWATCHED);
        assertThat(inbox.people()).hasSize(1);
    }

    @Test
    void anEmailForSomebodyKnownWithoutOneIsTheirsAtTheSameCompany() {
        take("Anna,Rossi,,,Alfa,Buyer,01 Mar 2026\n");
        var found = take("Anna,Rossi,,anna@alfa.example,Alfa,Buyer,01 Mar 2026\n");
        assertThat(found.updated()).isEqualTo(1);
        var elsewhere = plan("Anna,Rossi,,anna@beta.example,Beta,Buyer,01 Mar 2026\n");
        assertThat(elsewhere.rows().getFirst().reason()).isEqualTo(Reason.NEW);
    }

    @Test
    void namesakesInOneListAreTwoPeopleWithoutDoubt() {
        var plan =
                plan(
                        "Anna,Rossi,,,Alfa,Buyer,01 Mar 2026\n"
                                + "Anna,Rossi,,,Beta,Head,02 Mar 2026\n"
                                + "Anna,Rossi,"
                                + PAGE
                                + "other,,Gamma,Head,02 Mar 2026\n");
        assertThat(plan.rows()).extracting(PlannedRow::reason).containsOnly(Reason.NEW);
    }

    @Test
    void twoPagesAreTwoPeople() {
        take("Anna,Rossi," + PAGE + "anna1,,Alfa,Buyer,01 Mar 2026\n");
        var plan = plan("Anna,Rossi," + PAGE + "anna2,,Alfa,Buyer,01 Mar 2026\n");
        assertThat(plan.rows().getFirst().reason()).isEqualTo(Reason.NEW);
    }

    @Test
    void oneNameAloneIsNoReasonToDoubt() {
        take("Anna,,,,Alfa,,01 Mar 2026\n");
        assertThat(plan("Anna,,,,Beta,,01 Mar 2026\n").rows().getFirst().reason())
                .isEqualTo(Reason.NEW);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSameConnectionsTwiceGiveNothingNew(long seed) {
        var random = new Random(seed);
        String[] given = {"Anna", "Ugo", "Zoë"};
        String[] family = {"Rossi", "Bo", ""};
        var rows = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            rows.append(given[random.nextInt(3)]).append(',');
            rows.append(family[random.nextInt(3)]).append(',');
            rows.append(random.nextInt(3) > 0 ? "" : PAGE + "p" + random.nextInt(30)).append(',');
            rows.append(random.nextInt(4) > 0 ? "" : "m" + random.nextInt(20) + "@x.example");
            rows.append(random.nextInt(4) == 0 ? "," : ",Ditta " + random.nextInt(6));
            rows.append(",,01 Mar 2026\n");
        }
        take(rows.toString());
        var again = take(rows.toString());
        assertThat(again.added() + again.updated()).as(again.toString()).isZero();
    }

    @Test
    void aHundredThousandNamesakesAreNotComparedEachWithEach() {
        var rows = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            rows.append("Anna,Rossi,,,Ditta ").append(i).append(",,01 Mar 2026\n");
        }
        take(rows.toString());
        assertThat(plan(rows.toString()).count(Decision.SKIPPED)).isEqualTo(100_000);
    }
}
