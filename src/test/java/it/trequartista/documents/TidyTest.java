package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a screen reader is told of a table that runs over pages.
class TidyTest {
    private final Press press = new Press();

    @Test
    void theHeadIsToldOnceAndCarriedSumsNever() throws Exception {
        Printed printed = press.print(Samples.sheet(Samples.offer(60)));
        try (var pdf = Loader.loadPDF(printed.pdf())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            var root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            var tables = all(root, "Table");
            var lines = tables.getFirst();
            assertThat(all(lines, "THead")).hasSize(1);
            assertThat(all(all(lines, "THead").getFirst(), "TR")).hasSize(1);
            assertThat(all(lines, "TH")).hasSize(8);
            for (COSDictionary cell : all(lines, "TH")) {
                assertThat(leaves(cell)).isEqualTo(1);
            }
            assertThat(all(lines, "TFoot")).isEmpty();
            assertThat(all(lines, "TR")).hasSize(61);
        }
    }

    @Test
    void copiesOfTheHeadAreArtifactsOnThePage() throws Exception {
        Printed printed = press.print(Samples.sheet(Samples.offer(60)));
        try (var pdf = Loader.loadPDF(printed.pdf())) {
            var page = pdf.getPage(1);
            String content =
                    new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            // Eight cells of the head and two of each carried sum.
            assertThat(content.split("/Artifact <</Type /Pagination>> BDC", -1)).hasSize(13);
        }
    }

    @Test
    void ornamentsAreNotTold() throws Exception {
        Printed printed = press.print(Samples.sheet(Samples.contract(true)));
        try (var pdf = Loader.loadPDF(printed.pdf())) {
            var root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            assertThat(all(root, "Figure"))
                    .extracting(f -> f.getString(COSName.ALT))
                    .containsExactly("Logo di Studio Ferri");
        }
    }

    private static List<COSDictionary> all(COSDictionary from, String kind) {
        var found = new ArrayList<COSDictionary>();
        for (COSBase kid : kids(from)) {
            if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
                if (kind.equals(child.getNameAsString(COSName.S))) {
                    found.add(child);
                }
                found.addAll(all(child, kind));
            }
        }
        return found;
    }

    private static int leaves(COSDictionary element) {
        int count = 0;
        for (COSBase kid : kids(element)) {
            count +=
                    kid instanceof COSDictionary child && child.containsKey(COSName.S)
                            ? leaves(child)
                            : 1;
        }
        return count;
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        var all = new ArrayList<COSBase>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getObject(i));
            }
        } else if (kids != null) {
            all.add(kids);
        }
        return all;
    }
}
