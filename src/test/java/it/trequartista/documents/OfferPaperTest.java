package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Texts;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

    @Test
    void subtotalsAreCarriedFromPageToPage() {
        Printed printed = press.print(Samples.sheet(Samples.offer(100)));
        var pages = pages(printed.pdf());
        assertThat(pages.getFirst()).doesNotContain("Riporto dalla pagina precedente");
        assertThat(pages.getLast()).doesNotContain("A riportare");
        int carries = 0;
        for (int i = 0; i + 1 < pages.size(); i++) {
            var out = OUT.matcher(pages.get(i));
            if (out.find()) {
                assertThat(pages.get(i + 1))
                        .contains("Riporto dalla pagina precedente " + out.group(1));
                assertThat(out.group(1)).isEqualTo(carriedBy(lastPosition(pages.get(i))));
                carries++;
            }
        }
        assertThat(carries).isGreaterThanOrEqualTo(4);
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
    }

    @Test
    void theSameSheetGivesTheSameBytes() {
        Printed one = press.print(Samples.sheet(Samples.offer(30)));
        Printed two = new Press().print(Samples.sheet(Samples.offer(30)));
        assertThat(two.sha256()).isEqualTo(one.sha256()).hasSize(64);
    }

    @Test
    void partsWithoutValuesAreNotDrawn() {
        var full = Samples.offer(2);
        var bare =
                new OfferPaper(
                        new Letterhead("Ada Neri", "", List.of(), List.of(), null),
                        new Addressee("Rossi", List.of()),
                        "",
                        "",
                        List.of(),
                        "",
                        List.of(),
                        List.of(
                                new PaperRow.Item(
                                        "1", "Lavoro", "", "1", "", "9,00 €", "", "", "9,00 €",
                                        "9,00 €")),
                        List.of(),
                        List.of(),
                        List.of(new TotalRow(TotalRow.Kind.TOTAL, "", "9,00 €")),
                        List.of(),
                        "",
                        Transfer.NONE,
                        false,
                        List.of());
        Printed printed = press.print(Samples.sheet(bare));
        assertThat(PdfChecks.text(printed.pdf()))
                .contains("Offerta (bozza)", "Lavoro", "Totale")
                .doesNotContain("Sconto", "IVA", "Scelga", "Opzioni", "Condizioni", "Accettazione")
                .doesNotContain("IBAN", "Piano dei pagamenti");
        assertThat(full.rows()).hasSize(2);
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
    }

    @Test
    void everyPartThereCanBeIsDrawn() throws Exception {
        Printed printed = press.print(Samples.sheet(Samples.richOffer()));
        keep(printed, "offer-rich.pdf");
        assertThat(PdfChecks.text(printed.pdf()))
                .contains("Strategia", "Rivalsa INPS 4 %", "Ritenuta d'acconto 20 %")
                .contains("Netto a pagare", "Imposta di bollo", "Piano dei pagamenti")
                .contains("Canone mensile", "art. 15 DPR 633/1972");
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
    }

    @Test
    void theLanguageOfThePaperIsItsOwn() {
        var offer = Samples.offer(40);
        Printed printed =
                press.print(
                        offer.sheet(
                                Samples.CLASSIC, new Texts(Locale.ENGLISH), Samples.AT, List.of()));
        assertThat(PdfChecks.text(printed.pdf()))
                .contains("Offer 2026-0147", "Carried forward", "CUSTOMER'S SIGNATURE", "Page 1 of")
                .doesNotContain("Riepilogo");
    }

    @Test
    void theDataTravelsInsideThePaper() throws Exception {
        Printed printed = press.print(Samples.sheet(Samples.offer(3)));
        try (var pdf = Loader.loadPDF(printed.pdf())) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var json = files.get("offerta.json");
            assertThat(new String(json.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"n\":1}");
            assertThat(json.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Offerta 2026-0147 – Programma marketing e vendite 2027");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("it-IT");
        }
    }

    private static final Pattern OUT = Pattern.compile("A riportare ([0-9.,]+\\h€)");

    private static List<String> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var all = new ArrayList<String>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                all.add(stripper.getText(document));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lastPosition(String page) {
        return Pattern.compile("(?m)^(\\d+) .*€$")
                .matcher(page)
                .results()
                .mapToInt(m -> Integer.parseInt(m.group(1)))
                .max()
                .orElseThrow();
    }

    private static String carriedBy(int position) {
        return Samples.lines(100).get(position - 1).carried().replace('\u00a0', ' ');
    }

    /// Left where a person can look at it.
    static void keep(Printed printed, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        Files.write(folder.resolve(name), printed.pdf());
    }
}
