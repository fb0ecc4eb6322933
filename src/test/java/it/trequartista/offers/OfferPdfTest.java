package it.trequartista.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import it.trequartista.documents.PdfChecks;
import it.trequartista.documents.Preview;
import it.trequartista.kernel.Rate;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the paper of an offer says, read back from its bytes.
class OfferPdfTest {
    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    @AutoClose private final OfferFile file;
    private final Offers offers;

    OfferPdfTest(@TempDir Path folder) {
        file = new OfferFile(folder);
        offers = file.offers();
    }

    @Test
    void thePaymentCodeAsksForTheDepositWhenThereIsOne() {
        var id = file.draft();
        offers.edit(id, new OfferEdit.Deposit(Rate.percent(30)));
        byte[] pdf = offers.pdf(offers.issue(id).id());
        assertThat(code(pdf))
                .contains(
                        """
                        BCD
                        002
                        1
                        SCT

                        Studio Rinaldi
                        IT60X0542811101000000123456
                        EUR380.64


                        Offerta 2026-001 Sito e piano contenuti\
                        """);
        assertThat(PdfChecks.text(pdf)).contains("Bonifico dell'acconto");
        PdfChecks.assertArchivalAndAccessible(pdf);
    }

    @Test
    void withoutADepositItAsksForWhatTheCustomerPays() throws Exception {
        byte[] pdf = offers.pdf(offers.issue(file.draft()).id());
        keep(pdf, "offer-issued.pdf");
        assertThat(code(pdf).orElseThrow()).contains("\nEUR1060.80\n");
    }

    @Test
    void thereIsNoCodeWithoutAGoodAccountOrForNothing() {
        var id = file.draft();
        file.db().run(h -> h.execute("UPDATE seller SET iban = 'IT61X0542811101000000123456'"));
        assertThat(code(offers.pdf(id))).isEmpty();
        file.db().run(h -> h.execute("UPDATE seller SET iban = ''"));
        assertThat(code(offers.pdf(id))).isEmpty();
        assertThat(PdfChecks.text(offers.pdf(id))).doesNotContain("IBAN", "EPC");
    }

    @Test
    void thePaperSpeaksItsOwnLanguage() {
        var id = file.draft();
        offers.edit(id, new OfferEdit.Language(Locale.ENGLISH));
        byte[] pdf = offers.pdf(id);
        assertThat(PdfChecks.text(pdf))
                .contains("Offer (draft)", "Bank transfer: €1,060.80 (EPC)")
                .doesNotContain("Offerta");
    }

    @Test
    void aFreeItemAndHalfACentAreSaidAsTheyAre() {
        var id = file.draft();
        long _ = offers.addLine(id, OfferFile.line("Sopralluogo in omaggio", "1", "0"), null);
        long _ = offers.addLine(id, OfferFile.line("Clic", "1", "0.005"), null);
        long _ = offers.addLine(id, OfferFile.line("Clic", "3", "0.0049"), null);
        byte[] pdf = offers.pdf(id);
        PdfChecks.assertArchivalAndAccessible(pdf);
        assertThat(PdfChecks.text(pdf))
                .contains("Sopralluogo in omaggio 1 0,00 22 % 0,00 €")
                .contains("Clic 1 0,005 22 % 0,01 €")
                .contains("Clic 3 0,0049 22 % 0,01 €");
    }

    @Test
    void aNameOfTenThousandLettersIsPrintedWhole() {
        var id = file.draft();
        String word = "lunghissimo".repeat(910);
        file.db()
                .run(
                        h ->
                                h.execute(
                                        "UPDATE company SET name = ? WHERE id = 7",
                                        word.substring(0, 10_000)));
        long _ = offers.addLine(id, OfferFile.line(word.substring(0, 10_000), "1", "5"), null);
        byte[] pdf = offers.pdf(offers.issue(id).id());
        PdfChecks.assertArchivalAndAccessible(pdf);
        int letters = PdfChecks.text(pdf).replaceAll("\\s", "").length();
        assertThat(letters).isGreaterThan(20_000);
    }

    @Test
    void signsWithoutALetterformAreBoxesAndNeverSomethingElse() {
        var id = file.draft();
        offers.edit(id, new OfferEdit.Title("Sito \uD83D\uDE80 \u05E9\u05DC\u05D5\u05DD"));
        long _ =
                offers.addLine(
                        id,
                        OfferFile.line(
                                "Festa \uD83C\uDF89 \u0645\u0631\u062D\u0628\u0627 Zo\u00EB",
                                "1",
                                "5"),
                        null);
        byte[] pdf = offers.pdf(offers.issue(id).id());
        PdfChecks.assertArchivalAndAccessible(pdf);
        assertThat(PdfChecks.text(pdf)).contains("Festa", "Zoë", "5,00");
        assertThat(code(pdf).orElseThrow()).contains("Sito \uD83D\uDE80");
    }

    @Test
    void aLineThatWasBegunAndLeftIsNotPrinted() {
        var id = file.draft();
        long _ = offers.addLine(id, OfferLine.empty("22"), null);
        long _ = offers.addLine(id, OfferLine.empty("22").withKind(LineKind.OPTIONAL), null);
        assertThat(PdfChecks.text(offers.pdf(id))).doesNotContain("2 1", "OPZIONI");
        assertThat(offers.issue(id).lines()).hasSize(1);
    }

    /// Left where a person can look at it.
    private static void keep(byte[] pdf, String name) throws IOException {
        Path at = Files.createDirectories(Path.of("target", "paper"));
        Files.write(at.resolve(name), pdf);
    }

    private static Optional<String> code(byte[] pdf) {
        try (var preview = Preview.of(pdf)) {
            var page = preview.page(preview.pages() - 1, 200);
            var source = new RGBLuminanceSource(page.width(), page.height(), page.argb());
            var bitmap = new BinaryBitmap(new HybridBinarizer(source));
            return Optional.of(new QRCodeReader().decode(bitmap, HARD).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
