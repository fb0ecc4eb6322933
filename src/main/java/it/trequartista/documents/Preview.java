package it.trequartista.documents;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Screen;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/// The pages of a finished PDF as pictures: what is shown is the file itself, so page breaks cannot
/// lie. Close it when the document changes.
public final class Preview implements AutoCloseable {
    private static final long MOST_PIXELS = 40_000_000;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final ReentrantLock lock = new ReentrantLock();

    private Preview(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    /// A preview of these bytes.
    ///
    /// @throws it.trequartista.kernel.Refused when they are no PDF or a locked one
    public static Preview of(byte[] pdf) {
        Screen.assertNotOn("opening a preview");
        try {
            return new Preview(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw Problem.input("documents.notPdf").refused();
        }
    }

    /// Where the list of the machine's fonts is kept, which foreign PDFs without their own fonts
    /// need; else it would land in the home folder. Call it once, at start.
    public static void cacheIn(Path folder) {
        System.setProperty("pdfbox.fontcache", folder.toString());
    }

    /// How many pages there are.
    public int pages() {
        return document.getNumberOfPages();
    }

    /// A page as a picture.
    ///
    /// @param page from 0
    /// @param dpi dots per inch; 96 is one CSS pixel each. Fewer are used when the picture would
    ///     be larger than 40 million pixels
    public PagePicture page(int page, double dpi) {
        Screen.assertNotOn("drawing a page");
        lock.lock();
        try {
            var box = document.getPage(page).getCropBox();
            double inches = box.getWidth() / 72.0 * (box.getHeight() / 72.0);
            double most = Math.sqrt(MOST_PIXELS / Math.max(inches, 0.01));
            var image =
                    renderer.renderImageWithDPI(page, (float) Math.min(dpi, most), ImageType.RGB);
            int w = image.getWidth();
            int h = image.getHeight();
            int[] argb = image.getRGB(0, 0, w, h, null, 0, w);
            return new PagePicture(w, h, argb);
        } catch (IOException e) {
            throw Problem.input("documents.notPdf").refused();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            document.close();
        } catch (IOException e) {
            // It only held memory.
        } finally {
            lock.unlock();
        }
    }
}
