package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

class OfferPaperTest {
    private final Press press = new Press();

    @Test
    void theOfferIsArchivalAndAccessible() throws Exception {
        Printed printed = press.print(Samples.sheet(Samples.offer(30)));
        keep(printed, "offer.pdf");
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
        assertThat(printed.pages()).isEqualTo(2);
        assertThat(PdfChecks.text(printed.pdf())).contains("Offerta 2026-0147", "Pagina 2 di 2");
    }

    /// Left where a person can look at it.
    static void keep(Printed printed, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        Files.write(folder.resolve(name), printed.pdf());
    }
}
