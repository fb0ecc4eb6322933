package it.trequartista.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The shipped typefaces, parsed once and kept: parsing them for every document is what makes a
/// stock renderer several times slower.
///
/// Glyph substitution is off, or "ff" would be drawn as one ligature and a search of the PDF for
/// "Offerta" would find nothing.
final class Fonts {
    private record Cut(String family, int weight, FontStyle style, TrueTypeFont font) {}

    private final List<Cut> cuts = new ArrayList<>();

    Fonts() {
        add("Source Sans 3", 400, FontStyle.NORMAL, "SourceSans3_400Regular.ttf");
        add("Source Sans 3", 400, FontStyle.ITALIC, "SourceSans3_400Regular_Italic.ttf");
        add("Source Sans 3", 600, FontStyle.NORMAL, "SourceSans3_600SemiBold.ttf");
        add("Source Sans 3", 700, FontStyle.NORMAL, "SourceSans3_700Bold.ttf");
        add("Noto Sans", 400, FontStyle.NORMAL, "NotoSans_400Regular.ttf");
        add("Noto Sans", 700, FontStyle.NORMAL, "NotoSans_700Bold.ttf");
    }

    /// Makes every cut known to a builder that writes into this document.
    void into(PdfRendererBuilder builder, PDDocument document) {
        for (Cut cut : cuts) {
            builder.useFont(
                    new Supplier(document, cut.font), cut.family, cut.weight, cut.style, true);
        }
    }

    private void add(String family, int weight, FontStyle style, String file) {
        try (var in =
                Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            cuts.add(new Cut(family, weight, style, font));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// Embeds a cut only once something is written with it.
    private static final class Supplier extends PDFontSupplier {
        private final PDDocument document;
        private final TrueTypeFont font;

        @SuppressWarnings(
                "NullAway") // The library's own constructor wants a font; supply() makes it.
        Supplier(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
