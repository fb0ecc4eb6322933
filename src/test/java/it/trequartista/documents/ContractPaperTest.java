package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContractPaperTest {
    private final Press press = new Press();

    @Test
    void theContractIsArchivalAndAccessible() throws Exception {
        Printed printed = press.print(Samples.sheet(Samples.contract(true)));
        OfferPaperTest.keep(printed, "contract.pdf");
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
        assertThat(PdfChecks.text(printed.pdf()))
                .contains("Contratto 2026-0012", "1. Oggetto", "Firma · Giulia Ferri");
    }

    @Test
    void withoutACoverItBeginsWithTheLetterhead() throws Exception {
        Printed printed = press.print(Samples.sheet(Samples.contract(false)));
        OfferPaperTest.keep(printed, "contract-plain.pdf");
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
        assertThat(PdfChecks.text(printed.pdf())).contains("Via dei Mille 14 · 10123 Torino");
    }
}
