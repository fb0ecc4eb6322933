package it.trequartista.inbox.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.Locale;
import java.util.Set;

/// HTML as plain text. Pictures, scripts and styles are passed over, and nothing is fetched.
public final class Html {
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "noscript", "template", "object", "iframe", "svg");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "table",
                    "tr",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "form",
                    "dl",
                    "dt",
                    "dd",
                    "address",
                    "center",
                    "tbody",
                    "fieldset");
    private static final Set<String> APART =
            Set.of("p", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final int LONGEST_LINK = 200;

    private final StringBuilder out = new StringBuilder();
    private int quoted;
    private boolean space;

    private Html() {}

    /// The text of a page, quoted parts marked by `> ` as in plain mails.
    public static String text(String html) {
        return text(Jsoup.parse(html));
    }

    static String text(Document page) {
        page.select(String.join(",", SILENT)).remove();
        page.select("[style~=(?i)display\\s*:\\s*none], [hidden]").remove();
        var html = new Html();
        page.body()
                .traverse(
                        new NodeVisitor() {
                            @Override
                            public void head(Node node, int depth) {
                                html.begin(node);
                            }

                            @Override
                            public void tail(Node node, int depth) {
                                html.end(node);
                            }
                        });
        return Plain.tidy(html.out.toString());
    }

    private void begin(Node node) {
        if (node instanceof TextNode text) {
            words(text);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                line();
            } else if (BLOCKS.contains(name)) {
                fresh(APART.contains(name));
            } else if (name.equals("td") || name.equals("th")) {
                space = true;
            }
            quoted += isQuote(element) ? 1 : 0;
            if (name.equals("li")) {
                put("- ");
            } else if (name.equals("img") && !element.attr("alt").isBlank()) {
                put("[" + element.attr("alt").strip() + "]");
            }
        }
    }

    private void end(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("a")) {
            link(element);
        }
        if (BLOCKS.contains(name)) {
            fresh(APART.contains(name));
        }
        quoted -= isQuote(element) ? 1 : 0;
    }

    private static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote");
    }

    private void link(Element element) {
        String href = element.attr("href").strip();
        String shown = element.text();
        boolean says = shown.isBlank() || shown.contains(".") || shown.contains("@");
        if (!says
                && href.toLowerCase(Locale.ROOT).startsWith("http")
                && href.length() <= LONGEST_LINK) {
            space = true;
            put("<" + href + ">");
        }
    }

    private void words(TextNode node) {
        Element in = node.parent();
        boolean kept = in != null && in.closest("pre") != null;
        String text = node.getWholeText();
        if (kept) {
            for (String one : text.split("\n", -1)) {
                put(one);
                line();
            }
            return;
        }
        var word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u00a0') {
                put(word.toString());
                word.setLength(0);
                space = true;
            } else {
                word.append(c);
            }
        }
        put(word.toString());
    }

    private void put(String word) {
        if (word.isEmpty()) {
            return;
        }
        boolean first = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        if (first) {
            out.append("> ".repeat(Math.min(quoted, 9)));
        } else if (space) {
            out.append(' ');
        }
        space = word.endsWith(" ");
        out.append(space ? word.stripTrailing() : word);
    }

    private void line() {
        out.append(quoted > 0 && endsLine() ? ">\n" : "\n");
        space = false;
    }

    private boolean endsLine() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    private void fresh(boolean apart) {
        if (!endsLine()) {
            line();
        }
        boolean two = out.length() < 2 || out.charAt(out.length() - 2) == '\n';
        if (apart && !two && quoted == 0) {
            out.append('\n');
        }
        space = false;
    }
}
