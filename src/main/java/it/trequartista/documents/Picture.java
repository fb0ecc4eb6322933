package it.trequartista.documents;

import it.trequartista.kernel.Problem;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

import javax.imageio.ImageIO;

/// A picture for paper, such as the seller's logo: PNG, JPEG, GIF or SVG.
///
/// A picture file can be small and still ask for gigabytes when it is shown, so its header is read
/// before anything else does.
///
/// @param mime its type, `image/png`
/// @param bytes the file
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody; copied in and out.
public record Picture(String mime, byte[] bytes) {
    private static final long MOST_PIXELS = 40_000_000;
    private static final double WORDMARK = 1.5;
    private static final int MOST_BYTES = 10_000_000;

    /// Keeps its own copy.
    public Picture {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /// A picture of a file's bytes.
    ///
    /// @param name of the file, for the problem
    /// @throws it.trequartista.kernel.Refused when it is no such picture or larger than 40 million
    ///     pixels or 10 MB
    public static Picture of(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Problem.input("documents.pictureHeavy", name).refused();
        }
        String mime =
                mimeOf(bytes)
                        .orElseThrow(() -> Problem.input("documents.notPicture", name).refused());
        if (!fits(bytes)) {
            throw Problem.input("documents.pictureLarge", name).refused();
        }
        byte[] kept =
                Svg.looksLike(bytes)
                        ? Svg.plain(bytes)
                                .orElseThrow(
                                        () -> Problem.input("documents.notPicture", name).refused())
                        : bytes;
        return new Picture(mime, kept);
    }

    /// The picture as an address to write into a page.
    public String address() {
        return "data:" + mime + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /// True when it is clearly wider than high: a wordmark rather than a sign.
    boolean isWide() {
        if (Svg.looksLike(bytes)) {
            return Svg.read(bytes)
                    .filter(d -> d.size().width > d.size().height * WORDMARK)
                    .isPresent();
        }
        return size(bytes).filter(d -> d.width > d.height * WORDMARK).isPresent();
    }

    /// True when these bytes are a picture that can be shown without harm.
    static boolean fits(byte[] bytes) {
        if (Svg.looksLike(bytes)) {
            return true;
        }
        return size(bytes).filter(d -> (long) d.width * d.height <= MOST_PIXELS).isPresent();
    }

    private static Optional<String> mimeOf(byte[] b) {
        if (Svg.looksLike(b)) {
            return Optional.of("image/svg+xml");
        }
        if (starts(b, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        if (starts(b, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        return starts(b, 'G', 'I', 'F', '8') ? Optional.of("image/gif") : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Dimension> size(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
