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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    @TempDir Path folder;
    private OfferFile file;
    private Offers offers;

    @BeforeEach
    void open() {
        file = new OfferFile(folder);
        offers = file.offers();
    }

    @AfterEach
    void close() {
        file.close();
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
