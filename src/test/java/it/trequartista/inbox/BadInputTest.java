package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Texts;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What bad input gets: a sentence, the good rows, and the bad ones listed.
final class BadInputTest {
    @AutoClose private final Fixture inbox;

    BadInputTest(@TempDir Path folder) {
        inbox = new Fixture(folder);
    }

    private List<String> reasons(ImportPlan plan) {
        return plan.rows().stream()
                .filter(r -> r.decision() == Decision.BAD)
                .map(r -> r.row() + " " + r.reason().key().substring("inbox.row.".length()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\ufeff", "   \r\n"})
    void anEmptyListIsRefused(String nothing) {
        var list = inbox.list("vuoto.csv", nothing);
        assertThatThrownBy(() -> inbox.preview(list)).hasMessageContaining("inbox.empty");
    }

    @Test
    void binaryFilesAreRefused() {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        assertThatThrownBy(() -> inbox.preview(inbox.list("noise.csv", noise)))
                .hasMessageContaining("inbox.notText");
        byte[] zip = {'P', 'K', 3, 4, 0, 0, 0, 0};
        assertThatThrownBy(() -> inbox.preview(inbox.list("rubrica.csv", zip)))
                .hasMessageContaining("inbox.sheet");
        assertThatThrownBy(() -> inbox.preview(inbox.folder)).hasMessageContaining("inbox.folder");
        assertThatThrownBy(() -> inbox.preview(inbox.folder.resolve("none.csv")))
                .hasMessageContaining("inbox.missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"})
    void everyEncodingIsRead(String encoding) {
        String text = "Nome;Cognome;Email\nNicolò;Pérez;n@perez.example\nÀgata;Rossi;a@r.example\n";
        Charset charset = Charset.forName(encoding);
        inbox.take(inbox.list("senza-segno.csv", text, charset));
        if (!encoding.startsWith("w")) {
            assertThat(inbox.take(inbox.list("segno.csv", "\ufeff" + text, charset)).skipped())
                    .isEqualTo(2);
        }
        assertThat(inbox.people()).containsExactly("Nicolò|Pérez", "Àgata|Rossi");
    }

    @Test
    void aGiantCellCostsItsRowOnly() {
        var plan =
                inbox.preview(
                        inbox.list(
                                "big.csv",
                                "Nome,Email,Note\nA,a@b.example,"
                                        + "x".repeat(1 << 20)
                                        + "\nB,b@b.example,ok\n"));
        assertThat(reasons(plan)).containsExactly("2 longCell");
        assertThat(plan.count(Decision.NEW)).isEqualTo(1);
    }

    @Test
    void raggedRowsAreTakenWhenShortAndListedWhenLong() {
        var plan =
                inbox.preview(
                        inbox.list(
                                "r.csv",
                                "Nome,Cognome,Email\n"
                                        + "Ada\n"
                                        + "Bo,Ci,b@c.example,spare\n"
                                        + "Eva,Po,e@p.example,,\n"));
        assertThat(reasons(plan)).containsExactly("3 ragged");
        assertThat(plan.count(Decision.NEW)).isEqualTo(2);
    }

    @Test
    void aQuoteNeverClosedCostsItsRowOnly() {
        var plan =
                inbox.preview(
                        inbox.list(
                                "q.csv",
                                "Nome,Cognome,Email\n"
                                        + "Ada,Bo,a@b.example\n"
                                        + "\"Eva,Po,e@p.example\n"
                                        + "Ida,Lo,i@l.example\n"));
        assertThat(reasons(plan)).containsExactly("3 quote");
        inbox.imports.commit(plan, Progress.UNWATCHED);
        assertThat(inbox.people()).containsExactly("Ada|Bo", "Ida|Lo");
    }

    @Test
    void aNameOfTenThousandCharactersIsListed() {
        var plan =
                inbox.preview(
                        inbox.list(
                                "n.csv",
                                "Nome,Cognome,Email\n" + "é".repeat(10_000) + ",X,x@y.example\n"));
        assertThat(reasons(plan)).containsExactly("2 longName");
    }

    @Test
    void nobodyIsListedAndSomebodyWithoutNameIsKept() {
        var plan =
                inbox.preview(
                        inbox.list(
                                "n.csv",
                                "Nome,Email,Note\n,,solo una nota\n,solo@mail.example,\n"));
        assertThat(reasons(plan)).containsExactly("2 nobody");
        assertThat(plan.rows().getLast().label()).isEqualTo("solo@mail.example");
    }

    @Test
    void emojiAndRightToLeftTextSurvive() {
        inbox.take(
                inbox.list(
                        "u.csv",
                        "Nome,Cognome,Email\n"
                                + "😀 Ugo,🎉,u@u.example\n"
                                + "משה,כהן,m@k.example\n"
                                + "أحمد,علي,a@a.example\n"));
        assertThat(inbox.people()).containsExactlyInAnyOrder("😀 Ugo|🎉", "משה|כהן", "أحمد|علي");
    }

    @Test
    void oneBadFileDoesNotSpoilTheOthers() {
        var good = inbox.list("good.csv", "Nome,Email\nAda,a@b.example\n");
        var plan = inbox.preview(inbox.list("empty.csv", ""), good);
        assertThat(plan.refused()).hasSize(1);
        assertThat(plan.count(Decision.NEW)).isEqualTo(1);
    }

    @Test
    void cancelLeavesNothing() {
        var plan = inbox.preview(inbox.list("c.csv", "Nome,Email\nAda,a@b.example\n"));
        var stopped =
                new Progress() {
                    @Override
                    public void at(long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatThrownBy(() -> inbox.imports.commit(plan, stopped))
                .hasMessageContaining("cancelled");
        assertThat(inbox.people()).isEmpty();
        assertThat(inbox.ask("SELECT id FROM search_hold")).isEmpty();
        inbox.imports.commit(plan, Progress.UNWATCHED);
        assertThat(inbox.people()).containsExactly("Ada|");
    }

    @Test
    void aPlanIsNotAppliedToWhatItDidNotSee() {
        var list = inbox.list("c.csv", "Nome,Email\nAda,a@b.example\n");
        var late = inbox.preview(list);
        inbox.take(list);
        assertThatThrownBy(() -> inbox.imports.commit(late, Progress.UNWATCHED))
                .hasMessageContaining("inbox.changed");
    }

    @Test
    void rowsLeftOutAreExportedWithTheirReason() throws Exception {
        var plan =
                inbox.preview(
                        inbox.list("x.csv", "Nome,Email,Note\n,,\"a, b\"\nAda,a@b.example,\n"));
        var texts = new Texts(Locale.ITALIAN);
        Imports.export(plan, inbox.folder.resolve("out.csv"), texts);
        assertThat(Files.readString(inbox.folder.resolve("out.csv")))
                .isEqualTo(
                        "\ufeffRiga,Esito,Nome,Motivo\r\n"
                                + "2,Non leggibile,,senza nome né recapito,,,\"a, b\"\r\n");
        inbox.imports.commit(plan, Progress.UNWATCHED);
        var session = inbox.imports.history().getFirst();
        assertThat(session.counts()).isEqualTo(new ImportSession.Counts(1, 0, 1));
        assertThat(inbox.imports.report(session.id(), texts)).contains("\"a, b\"");
    }

    @Test
    void aFullDiskIsSaidAndTheFileIsAsItWas() {
        var text = new StringBuilder("Nome,Email\n");
        for (int i = 0; i < 8_000; i++) {
            text.append("Ada ").append(i).append(",ada").append(i).append("@b.example\n");
        }
        var plan = inbox.preview(inbox.list("many.csv", text.toString()));
        inbox.db.run(
                h -> {
                    int pages = h.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
                    h.createQuery("PRAGMA max_page_count = " + (pages + 20)).mapToMap().list();
                });
        assertThatThrownBy(() -> inbox.imports.commit(plan, Progress.UNWATCHED))
                .hasMessageContaining("store.full");
        assertThat(inbox.people()).isEmpty();
        assertThat(inbox.db.check()).isEmpty();
        assertThat(inbox.ask("SELECT count(*) FROM search_hold")).containsExactly("0");
    }
}
