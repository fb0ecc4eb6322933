package it.trequartista.documents;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Makes the tags read well where tables run over pages.
///
/// The renderer tags the repeated head once per page, so a screen reader would say "No. No. No.";
/// the same for carried subtotals. The head stays where the table begins and the foot where it
/// ends; every copy becomes a pagination artifact. Heads and feet left empty are dropped, and so
/// are pictures that only adorn.
final class Tidy {
    private static final COSName HEAD = COSName.getPDFName("THead");
    private static final COSName FOOT = COSName.getPDFName("TFoot");
    private static final COSName BODY = COSName.getPDFName("TBody");
    private static final COSName FIGURE = COSName.getPDFName("Figure");
    private static final int NOWHERE = -1;
    private static final COSName TABLE = COSName.getPDFName("Table");

    private final Map<COSDictionary, Integer> pages = new HashMap<>();
    private final Map<COSDictionary, TreeSet<Integer>> artifacts = new HashMap<>();
    private final PDDocument document;

    private Tidy(PDDocument document) {
        this.document = document;
        int number = 0;
        for (var page : document.getPages()) {
            pages.put(page.getCOSObject(), number++);
        }
    }

    /// Tidies the document in place.
    static void tidy(PDDocument document) throws IOException {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            var tidy = new Tidy(document);
            tidy.walk(root.getCOSObject());
            Artifacts.mark(document, tidy.artifacts);
        }
    }

    private void walk(COSDictionary element) {
        if (TABLE.equals(element.getCOSName(COSName.S))) {
            table(element);
        }
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
                if (ornament(child)) {
                    prune(element, child, NOWHERE);
                } else {
                    walk(child);
                }
            }
        }
    }

    /// A picture with an empty `alt` says nothing, as in HTML.
    private static boolean ornament(COSDictionary element) {
        return FIGURE.equals(element.getCOSName(COSName.S))
                && element.getString(COSName.ALT, "").isEmpty();
    }

    private void table(COSDictionary table) {
        var bodyPages = new TreeSet<Integer>();
        for (COSDictionary body : parts(table, BODY)) {
            collectPages(body, bodyPages);
        }
        for (COSDictionary head : parts(table, HEAD)) {
            var seen = new TreeSet<Integer>();
            collectPages(head, seen);
            prune(table, head, seen.isEmpty() ? NOWHERE : seen.getFirst());
        }
        for (COSDictionary foot : parts(table, FOOT)) {
            prune(table, foot, bodyPages.isEmpty() ? NOWHERE : bodyPages.getLast());
        }
    }

    private void prune(COSDictionary table, COSDictionary part, int keep) {
        if (!keepOnly(part, keep)) {
            remove(table, part);
        }
    }

    /// Drops from an element what is not on a page; false when nothing is left of it.
    private boolean keepOnly(COSDictionary element, int keep) {
        for (COSBase kid : kids(element)) {
            int page = pageOf(kid, element);
            if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
                if (!keepOnly(child, keep)) {
                    remove(element, child);
                }
            } else if (page != keep) {
                artifacts
                        .computeIfAbsent(
                                document.getPage(page).getCOSObject(), p -> new TreeSet<>())
                        .add(markOf(kid));
                remove(element, kid);
            }
        }
        return !kids(element).isEmpty();
    }

    private void collectPages(COSDictionary element, SortedSet<Integer> into) {
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
                collectPages(child, into);
            } else {
                into.add(pageOf(kid, element));
            }
        }
    }

    private int pageOf(COSBase leaf, COSDictionary element) {
        COSDictionary own = leaf instanceof COSDictionary d ? d.getCOSDictionary(COSName.PG) : null;
        COSDictionary page = own != null ? own : element.getCOSDictionary(COSName.PG);
        return page == null ? 0 : pages.getOrDefault(page, 0);
    }

    private static int markOf(COSBase leaf) {
        return switch (leaf) {
            case COSInteger mark -> mark.intValue();
            case COSDictionary d -> d.getInt(COSName.MCID, -1);
            default -> -1;
        };
    }

    private static List<COSDictionary> parts(COSDictionary table, COSName kind) {
        var found = new ArrayList<COSDictionary>();
        for (COSBase kid : kids(table)) {
            if (kid instanceof COSDictionary part && kind.equals(part.getCOSName(COSName.S))) {
                found.add(part);
            }
        }
        return found;
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            var all = new ArrayList<COSBase>(array.size());
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getObject(i));
            }
            return all;
        }
        return kids == null ? List.of() : List.of(kids);
    }

    private static void remove(COSDictionary element, COSBase kid) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (kid.equals(array.getObject(i))) {
                    array.remove(i);
                    return;
                }
            }
        } else {
            element.removeItem(COSName.K);
        }
    }
}
