package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Texts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// One page to keep.
class CodePaperTest {
    @Test
    void theCodeStandsOnOnePage() throws Exception {
        var paper =
                new CodePaper(
                        "Codice di recupero",
                        List.of("Apre la cartella."),
                        List.of("5DRK", "G928", "JR*"));
        var printed = new Press().print(paper.sheet(new Texts(Locale.ITALIAN), Instant.EPOCH));
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
        assertThat(printed.pages()).isEqualTo(1);
        assertThat(PdfText.read(printed.pdf()))
                .contains("Codice di recupero", "Apre la cartella.", "5DRK", "G928", "JR*");
    }
}
