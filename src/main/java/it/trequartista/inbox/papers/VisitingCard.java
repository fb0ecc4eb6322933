package it.trequartista.inbox.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Arrival.Party;
import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.kernel.Problem;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture of a visiting card (PNG, JPEG). What a QR code on it says is its text; without one
/// there is the picture alone.
public final class VisitingCard implements Format {
    private static final int LARGEST = 25 << 20;
    private static final long MOST_PIXELS = 100_000_000L;
    private static final int ENOUGH_PIXELS = 2_500_000;
    private static final Pattern NAME =
            Pattern.compile("(?im)^FN[^:\\n]*:(.+)$|^MECARD:(?:.*;)?N:((?:[^;\\\\]|\\\\.)*);");
    private static final Pattern ADDRESS =
            Pattern.compile("(?im)^EMAIL[^:\\n]*:(.+)$|[:;]EMAIL:((?:[^;\\\\]|\\\\.)*);");

    @Override
    public boolean knows(Beginning beginning) {
        return !format(beginning).isEmpty();
    }

    private static String format(Beginning beginning) {
        return beginning.startsWith(0x89, 'P', 'N', 'G')
                ? "png"
                : beginning.startsWith(0xFF, 0xD8, 0xFF) ? "jpeg" : "";
    }

    @Override
    public void read(Material material, Reading reading) throws IOException {
        reading.progress().check();
        String format = format(Beginning.of(material));
        byte[] bytes;
        try (InputStream in = material.open()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (format.isEmpty() || bytes.length > LARGEST) {
            throw Problem.input("inbox.card.large", material.name()).refused();
        }
        BufferedImage picture = picture(bytes, format);
        if (picture == null) {
            Place where = Place.at(Place.Unit.FILE, material.name());
            reading.sink().flaw(Flaw.of(where, "inbox.flaw.card.picture"));
        }
        reading.progress().check();
        String said = picture == null ? "" : said(picture);
        String name = found(NAME, said);
        var party = new Party(name, found(ADDRESS, said));
        boolean known = !party.name().isEmpty() || !party.address().isEmpty();
        reading.sink()
                .begin(
                        new Arrival(
                                Arrival.Kind.CARD,
                                "CARD",
                                digest(bytes),
                                name.isEmpty() ? material.name() : name,
                                null,
                                known ? List.of(party) : List.of()));
        reading.sink().turn(new Turn(name, Role.THEM, null, said, ""));
        reading.sink().file(new Attached(material.name(), "image/" + format, bytes));
        reading.sink().end();
    }

    /// Decoded no larger than needed; null when it is spoilt or has too many pixels.
    private static @Nullable BufferedImage picture(byte[] bytes, String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                return null;
            }
            var how = reader.getDefaultReadParam();
            int step = Math.max(1, (int) Math.sqrt((double) pixels / ENOUGH_PIXELS));
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } catch (IOException | RuntimeException e) {
            return null;
        } finally {
            reader.dispose();
        }
    }

    /// What a QR code in the picture says, "" without any.
    private static String said(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        var hints =
                Map.of(
                        DecodeHintType.TRY_HARDER,
                        true,
                        DecodeHintType.POSSIBLE_FORMATS,
                        List.of(BarcodeFormat.QR_CODE));
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(source));
            return new QRCodeReader().decode(bitmap, hints).getText().replace("\r\n", "\n").strip();
        } catch (ReaderException | RuntimeException e) {
            return "";
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return "";
        }
        String first = found.group(1);
        String value = first == null ? found.group(2) : first;
        return value.replaceAll("\\\\(.)", "$1").strip();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
