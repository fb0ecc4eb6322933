package it.trequartista.documents;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

import java.io.IOException;
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
        byte[] content;
        try (var in = page.getContents()) {
            content = in.readAllBytes();
        }
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(new ContentMarks(content, marks).asArtifacts());
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
