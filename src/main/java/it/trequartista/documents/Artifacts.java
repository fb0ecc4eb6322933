package it.trequartista.documents;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns marked content of pages into pagination artifacts: in the page's own stream and in the
/// tree that leads from content to tags.
final class Artifacts {
    private Artifacts() {}

    /// Marks the given content ids of the given pages.
    static void mark(PDDocument document, Map<COSDictionary, ? extends Set<Integer>> marks)
            throws IOException {
        for (var entry : marks.entrySet()) {
            rewrite(document, new PDPage(entry.getKey()), entry.getValue());
            forget(document, entry.getKey(), entry.getValue());
        }
    }

    private static void rewrite(PDDocument document, PDPage page, Set<Integer> marks)
            throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 2; i < tokens.size(); i++) {
            boolean begins = tokens.get(i) instanceof Operator o && o.getName().equals("BDC");
            if (begins
                    && tokens.get(i - 1) instanceof COSDictionary properties
                    && marks.contains(properties.getInt(COSName.MCID, -1))) {
                var pagination = new COSDictionary();
                pagination.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
                pagination.setDirect(true);
                tokens.set(i - 2, COSName.ARTIFACT);
                tokens.set(i - 1, pagination);
            }
        }
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    private static void forget(PDDocument document, COSDictionary page, Set<Integer> marks) {
        COSBase numbers =
                document.getDocumentCatalog()
                        .getStructureTreeRoot()
                        .getCOSObject()
                        .getCOSDictionary(COSName.PARENT_TREE)
                        .getDictionaryObject(COSName.NUMS);
        int key = page.getInt(COSName.STRUCT_PARENTS, -1);
        if (numbers instanceof COSArray pairs) {
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                if (pairs.getInt(i) == key && pairs.getObject(i + 1) instanceof COSArray parents) {
                    marks.stream()
                            .filter(mark -> mark >= 0 && mark < parents.size())
                            .forEach(mark -> parents.set(mark, COSNull.NULL));
                    return;
                }
            }
        }
    }
}
