package it.trequartista.documents;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Screen;
import it.trequartista.kernel.Sha256;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;

import javax.xml.transform.TransformerFactory;

/// Turns a [Sheet] into a PDF/A-3u and PDF/UA-1 file. One document at a time: the parsed fonts are
/// shared. Make one press and keep it.
public final class Press {
    private final ReentrantLock lock = new ReentrantLock();
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private @Nullable Fonts fonts;

    /// A press. Its fonts are read with the first document, which takes some tenths of a second.
    ///
    /// Names the JDK's own XML writer once for the process: the libraries would search the whole
    /// class path for one in every document, a quarter of the time of printing.
    public Press() {
        XRLog.setLoggingEnabled(false);
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                TransformerFactory.newDefaultInstance().getClass().getName());
    }

    /// Prints one document.
    ///
    /// @throws it.trequartista.kernel.Refused when the theme is at fault, naming file and line
    public Printed print(Sheet sheet) {
        Screen.assertNotOn("printing");
        lock.lock();
        try {
            return pdf(sheet, Page.of(sheet));
        } catch (XRRuntimeException e) {
            String said = String.valueOf(e.getMessage());
            throw Problem.input("documents.cannotPrint", sheet.template(), said).refused();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Nothing but memory is written to.
        } finally {
            lock.unlock();
        }
    }

    /// Prints and draws a throw-away document, in the background at start: the first document of a
    /// process takes many times as long as the next.
    public void warm() {
        Rehearsal.of(this);
    }

    private Printed pdf(Sheet sheet, Document page) throws IOException {
        try (var document = new PDDocument();
                PdfBoxRenderer renderer = builder(sheet, page, document).buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
            Tidy.tidy(document);
            Finish.date(document, sheet.about().at());
            Finish.attach(document, sheet.attachments(), sheet.about().at());
            document.setDocumentId(sheet.about().at().toEpochMilli());
            var out = new ByteArrayOutputStream(100_000);
            document.save(out);
            byte[] bytes = out.toByteArray();
            return new Printed(bytes, Sha256.of(bytes), document.getNumberOfPages());
        }
    }

    private PdfRendererBuilder builder(Sheet sheet, Document page, PDDocument document) {
        var builder =
                new PdfRendererBuilder()
                        .usePDDocument(document)
                        .usePdfAConformance(PdfAConformance.PDFA_3_U)
                        .usePdfUaAccessibility(true)
                        .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                        .withProducer("Trequartista")
                        .useReplacementText("\u25a1")
                        .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                        .useUnicodeLineBreaker(new LineEnds(sheet.about().language()))
                        .useSVGDrawer(new Vectors())
                        .useObjectDrawerFactory(new Drawings())
                        .withW3cDocument(page, "theme:/");
        read().into(builder, document);
        new Access(sheet.theme().files()).guard(builder);
        return builder;
    }

    private Fonts read() {
        var now = fonts;
        if (now == null) {
            now = new Fonts();
            fonts = now;
        }
        return now;
    }
}
