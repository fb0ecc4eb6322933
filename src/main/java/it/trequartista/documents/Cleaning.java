package it.trequartista.documents;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes out of a page what could run, reach out or hang. Rendering cannot be interrupted, so what
/// would never end must not begin: a column span of a hundred million, or one word of two hundred
/// thousand letters.
final class Cleaning {
    private static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "iframe",
                    "form",
                    "base",
                    "link",
                    "embed",
                    "applet",
                    "frame",
                    "frameset",
                    "input",
                    "button",
                    "select",
                    "textarea",
                    "bookmark",
                    "audio",
                    "video",
                    "math");
    private static final int WIDEST_SPAN = 50;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_WORD = 150;

    private Cleaning() {}

    /// Cleans the page in place.
    static void clean(Document page) {
        clean(page.getDocumentElement());
    }

    private static void clean(Element element) {
        span(element, "colspan");
        span(element, "rowspan");
        link(element);
        handlers(element);
        for (Node child : children(element)) {
            switch (child) {
                case Element e when dropped(e) -> element.removeChild(e);
                case Element e -> clean(e);
                case Text t when t.getData().length() > LONGEST_WORD -> split(t);
                default -> {}
            }
        }
    }

    private static boolean dropped(Element e) {
        String name = e.getTagName().toLowerCase(Locale.ROOT);
        boolean foreign = name.equals("object") && !e.getAttribute("type").equals(Drawings.QR);
        boolean refresh = name.equals("meta") && e.hasAttribute("http-equiv");
        return foreign || refresh || DROPPED.contains(name);
    }

    private static void span(Element e, String name) {
        if (e.hasAttribute(name)) {
            String digits = e.getAttribute(name).strip();
            int span = digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 1;
            e.setAttribute(name, String.valueOf(Math.clamp(span, 1, WIDEST_SPAN)));
        }
    }

    /// Only what a reader of paper could follow; a link needs a title for PDF/UA.
    private static void link(Element e) {
        if (!e.hasAttribute("href")) {
            return;
        }
        String to = e.getAttribute("href").strip();
        if (!to.matches("(?is)(https?://|mailto:|tel:|#)[^\\x00-\\x20]+")) {
            e.removeAttribute("href");
        } else if (e.getAttribute("title").isEmpty()) {
            e.setAttribute("title", to);
        }
        e.removeAttribute("download");
    }

    private static void handlers(Element e) {
        var names = new ArrayList<String>();
        var attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(attributes.item(i).getNodeName());
        }
        names.stream()
                .filter(n -> n.toLowerCase(Locale.ROOT).startsWith("on"))
                .forEach(e::removeAttribute);
    }

    private static List<Node> children(Element element) {
        var all = new ArrayList<Node>();
        for (Node c = element.getFirstChild(); c != null; c = c.getNextSibling()) {
            all.add(c);
        }
        return all;
    }

    /// Layout looks at the rest of a text again for every line, so a very long one becomes several.
    private static void split(Text text) {
        String rest = broken(text.getData());
        Node parent = text.getParentNode();
        while (rest.length() > LONGEST_TEXT) {
            int cut = rest.lastIndexOf(' ', LONGEST_TEXT) + 1;
            int end = cut > 0 ? cut : LONGEST_TEXT;
            Element part = text.getOwnerDocument().createElement("span");
            part.setTextContent(rest.substring(0, end));
            parent.insertBefore(part, text);
            rest = rest.substring(end);
        }
        text.setData(rest);
    }

    /// Very long words get a space now and then: nothing is lost and layout stays linear.
    static String broken(String text) {
        var out = new StringBuilder(text.length() + 16);
        int run = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            run = Character.isWhitespace(c) ? 0 : run + 1;
            if (run > LONGEST_WORD) {
                out.append(' ');
                run = 1;
            }
            out.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return out.toString();
    }
}
