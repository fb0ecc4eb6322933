package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import it.trequartista.kernel.Refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

class PictureTest {
    @TempDir private Path folder;

    @Test
    void aPictureOfGigabytesIsRefusedByItsHeader() throws Exception {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> Picture.of("x.png", header(30_000)));
        assertThat(refused.problem().key()).isEqualTo("documents.pictureLarge");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        Refused refused =
                catchThrowableOfType(
                        Refused.class, () -> Picture.of("x.png", "%PDF-1.7".getBytes(UTF_8)));
        assertThat(refused.problem().key()).isEqualTo("documents.notPicture");
        assertThat(refused.problem().arguments()).containsExactly("x.png");
    }

    @Test
    void aDrawingThatIsCutIsRefused() {
        Refused refused =
                catchThrowableOfType(
                        Refused.class, () -> Picture.of("x.svg", "<svg><rect".getBytes(UTF_8)));
        assertThat(refused.problem().key()).isEqualTo("documents.notPicture");
    }

    @Test
    void aDrawingLosesItsEntities() {
        String svg =
                """
                <?xml version="1.0"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1:9/svg.dtd" [
                <!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <svg xmlns="http://www.w3.org/2000/svg" width="300" height="20"/>\
                """;
        Picture picture = Picture.of("x.svg", svg.getBytes(UTF_8));
        assertThat(new String(picture.bytes(), UTF_8)).doesNotContain("DOCTYPE", "ENTITY");
        assertThat(picture.isWide()).isTrue();
    }

    @Test
    void aPhotographPrints() throws Exception {
        var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Picture picture = Picture.of("logo.png", png.toByteArray());
        Printed printed =
                new Press()
                        .print(
                                Samples.body(
                                        folder,
                                        "<img alt='logo' src='" + picture.address() + "'/>"));
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
        assertThat(picture.isWide()).isTrue();
        assertThat(picture.mime()).isEqualTo("image/png");
    }

    @Test
    void theCodeOnPaperCanBeReadByATelephone() throws Exception {
        String body =
                "<object type='image/qr' alt='code' style='width:30mm;height:30mm' data-text='%s'>"
                        + "</object>";
        String text = "BCD 002 Studio Ferri IT60X0542811101000000123456 EUR13828.90 èé";
        Printed printed = new Press().print(Samples.body(folder, body.formatted(text)));
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
        try (var preview = Preview.of(printed.pdf())) {
            var page = preview.page(0, 150);
            var source = new RGBLuminanceSource(page.width(), page.height(), page.argb());
            var bitmap = new BinaryBitmap(new HybridBinarizer(source));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(text);
        }
    }

    @Test
    void aTextTooLongForACodeDrawsNothing() {
        assertThat(Drawings.modules("x".repeat(5000)).getBounds().isEmpty()).isTrue();
    }

    @Test
    void aPreviewShowsThePagesOfTheFile() {
        Printed printed = new Press().print(Samples.sheet(Samples.offer(30)));
        try (var preview = Preview.of(printed.pdf())) {
            assertThat(preview.pages()).isEqualTo(printed.pages());
            var page = preview.page(0, 72);
            assertThat(page.width()).isBetween(594, 596);
            assertThat(page.height()).isBetween(841, 843);
            assertThat(page.argb()).hasSize(page.width() * page.height());
            assertThat(page.argb()).contains(0xFF0F766E, 0xFFFFFFFF);
        }
    }

    @Test
    void whatIsNoPdfIsRefused() {
        byte[] junk = "junk".getBytes(UTF_8);
        assertThat(catchThrowableOfType(Refused.class, () -> Preview.of(junk)).problem().key())
                .isEqualTo("documents.notPdf");
        assertThat(catchThrowableOfType(Refused.class, () -> PdfText.read(junk)).problem().key())
                .isEqualTo("documents.notPdf");
    }

    private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

    /// A PNG that says it is so many pixels wide and high, and holds none.
    private static byte[] header(int size) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(UTF_8)).putInt(size).putInt(size);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(chunk.array());
        out.write(ByteBuffer.allocate(4).putInt(13).array());
        out.write(chunk.array());
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        return out.toByteArray();
    }
}
