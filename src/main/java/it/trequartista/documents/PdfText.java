package it.trequartista.documents;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Screen;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;

/// The words of a PDF, as a search finds them.
public final class PdfText {
    private PdfText() {}

    /// All text, page after page, lines in the order they stand on the page.
    ///
    /// @throws it.trequartista.kernel.Refused when it is no PDF or a locked one
    public static String read(byte[] pdf) {
        Screen.assertNotOn("reading a PDF");
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException e) {
            throw Problem.input("documents.notPdf").refused();
        }
    }
}
