package it.trequartista.inbox.chat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.regex.Pattern;

/// The text of a message written as a page. Nothing is fetched.
final class Html {
    private static final Pattern PAGE =
            Pattern.compile("<(p|div|span|br|a|b|i|ul|html|spinmail-quill)(\\s[^<>]*)?/?>");

    private Html() {}

    /// Whether a text is written as a page.
    static boolean isPage(String text) {
        return text.indexOf('<') >= 0 && PAGE.matcher(text).find();
    }

    static String text(String html) {
        var text = new StringBuilder();
        Jsoup.parseBodyFragment(html)
                .body()
                .traverse(
                        new NodeVisitor() {
                            @Override
                            public void head(Node node, int depth) {
                                if (node instanceof TextNode t) {
                                    text.append(t.text());
                                } else if (node.nodeName().equals("br")) {
                                    text.append('\n');
                                }
                            }

                            @Override
                            public void tail(Node node, int depth) {
                                if (node instanceof Element e && e.isBlock() && !e.nameIs("br")) {
                                    text.append('\n');
                                }
                            }
                        });
        return text.toString()
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
