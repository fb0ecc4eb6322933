package it.trequartista.inbox.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Material;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageIO;

/// Pictures of visiting cards.
final class VisitingCardTest {
    private static final String VCARD =
            "BEGIN:VCARD\r\n"
                    + "VERSION:3.0\r\n"
                    + "FN:Anna Bianchi\r\n"
                    + "EMAIL;TYPE=WORK:anna@b.example\r\n"
                    + "END:VCARD";

    private static byte[] picture(String said, String format, int width) throws IOException {
        var picture = new BufferedImage(width, width * 2 / 3, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.dispose();
        if (!said.isEmpty()) {
            draw(picture, said, width / 3);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static void draw(BufferedImage picture, String said, int size) {
        try {
            BitMatrix code = new QRCodeWriter().encode(said, BarcodeFormat.QR_CODE, size, size);
            for (int x = 0; x < size; x++) {
                for (int y = 0; y < size; y++) {
                    picture.setRGB(x + 20, y + 20, code.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    private static Material material(byte[] bytes) {
        return new Material("c.jpg", "c.jpg", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static Heard heard(byte[] bytes) throws IOException {
        return Heard.in(new VisitingCard(), material(bytes));
    }

    @Test
    void whatItsCodeSaysIsItsText() throws IOException {
        for (String format : new String[] {"png", "jpg"}) {
            for (int width : new int[] {900, 5_000}) {
                byte[] bytes = picture(VCARD, format, width);
                var one = heard(bytes).all.getFirst();
                assertThat(one.arrival().kind()).isEqualTo(Arrival.Kind.CARD);
                assertThat(one.arrival().parties())
                        .containsExactly(new Party("Anna Bianchi", "anna@b.example"));
                assertThat(one.turns().getFirst().text()).startsWith("BEGIN:VCARD\nVERSION:3.0");
                assertThat(one.files().getFirst().bytes()).isEqualTo(bytes);
            }
        }
        var mecard =
                heard(picture("MECARD:N:Rossi,Ugo;TEL:021234;EMAIL:u@r.example;;", "png", 900));
        assertThat(mecard.all.getFirst().arrival().parties())
                .containsExactly(new Party("Rossi,Ugo", "u@r.example"));
        var page = heard(picture("https://a.example/anna", "png", 900)).all.getFirst();
        assertThat(page.turns().getFirst().text()).isEqualTo("https://a.example/anna");
        assertThat(page.arrival().parties()).isEmpty();
    }

    @Test
    void withoutACodeThereIsThePicture() throws IOException {
        var one = heard(picture("", "jpg", 400));
        assertThat(one.all.getFirst().turns().getFirst().text()).isEmpty();
        assertThat(one.all.getFirst().files()).hasSize(1);
        assertThat(one.flaws).isEmpty();
    }

    @Test
    void aSpoiltOrEnormousPictureIsKeptAndSaid() throws IOException {
        byte[] whole = picture(VCARD, "png", 900);
        for (int i = 1; i < 20; i++) {
            var heard = heard(Arrays.copyOf(whole, whole.length * i / 20));
            assertThat(heard.all).hasSize(1);
            assertThat(heard.all.getFirst().files()).hasSize(1);
        }
        byte[] enormous = whole.clone();
        Arrays.fill(enormous, 16, 24, (byte) 0x7F);
        assertThat(heard(enormous).flaws.getFirst().key()).isEqualTo("inbox.flaw.card.picture");
    }

    @Test
    void itKnowsItsOwn() throws IOException {
        var format = new VisitingCard();
        assertThat(format.knows(Beginning.of(material(picture("", "jpg", 30))))).isTrue();
        assertThat(format.knows(Beginning.of(Material.of("a.png", "testo")))).isFalse();
    }
}
