package it.trequartista.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/// Markdown as it reads: headings, paragraphs, lists, quotes, code, emphasis and links (as words).
/// HTML inside it is shown as it was written, never run.
public final class MarkdownView extends VBox {
    private static final Parser PARSER = Parser.builder().build();

    /// Shows a text.
    public MarkdownView(String markdown) {
        getStyleClass().add("markdown");
        show(markdown);
    }

    /// Shows another text.
    public void show(String markdown) {
        getChildren().clear();
        blocks(PARSER.parse(markdown), this);
    }

    private static void blocks(org.commonmark.node.Node parent, VBox into) {
        for (var n = parent.getFirstChild(); n != null; n = n.getNext()) {
            into.getChildren().add(block(n));
        }
    }

    private static Node block(org.commonmark.node.Node node) {
        return switch (node) {
            case Heading heading -> flow(heading, "md-h" + Math.min(heading.getLevel(), 3));
            case BulletList list -> list(list, 0);
            case OrderedList list -> {
                Integer from = list.getMarkerStartNumber();
                yield list(list, from == null ? 1 : from);
            }
            case BlockQuote quote -> nested(quote, "md-quote");
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case ThematicBreak rule -> rule();
            case org.commonmark.node.HtmlBlock html -> code(html.getLiteral());
            default -> flow(node, "md-p");
        };
    }

    private static VBox nested(org.commonmark.node.Node node, String style) {
        var box = new VBox();
        box.getStyleClass().addAll("markdown", style);
        blocks(node, box);
        return box;
    }

    private static VBox list(org.commonmark.node.Node list, int from) {
        var box = new VBox();
        box.getStyleClass().add("md-list");
        int number = from;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var mark = new Label(from == 0 ? "•" : number++ + ".");
            mark.getStyleClass().addAll("muted", "md-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            var content = nested(item, "md-item");
            HBox.setHgrow(content, Priority.ALWAYS);
            box.getChildren().add(new HBox(mark, content));
        }
        return box;
    }

    private static Label code(String literal) {
        var label = new Label(literal.stripTrailing());
        label.getStyleClass().add("md-code");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Region rule() {
        var line = new Region();
        line.getStyleClass().add("hr");
        return line;
    }

    private static TextFlow flow(org.commonmark.node.Node node, String style) {
        var flow = new TextFlow();
        flow.getStyleClass().add(style);
        inline(node, flow, "");
        return flow;
    }

    private static void inline(org.commonmark.node.Node parent, TextFlow flow, String style) {
        for (var n = parent.getFirstChild(); n != null; n = n.getNext()) {
            switch (n) {
                case org.commonmark.node.Text text -> add(flow, text.getLiteral(), style);
                case Code code -> add(flow, code.getLiteral(), style + " md-mono");
                case StrongEmphasis strong -> inline(strong, flow, style + " md-strong");
                case Emphasis emphasis -> inline(emphasis, flow, style + " md-emphasis");
                case Link link -> inline(link, flow, style + " md-link");
                case SoftLineBreak soft -> add(flow, " ", style);
                case HardLineBreak hard -> add(flow, "\n", style);
                case org.commonmark.node.HtmlInline html -> add(flow, html.getLiteral(), style);
                default -> inline(n, flow, style);
            }
        }
    }

    private static void add(TextFlow flow, String words, String styles) {
        var text = new Text(words);
        text.getStyleClass().add("md-text");
        for (String style : styles.strip().split(" ", -1)) {
            if (!style.isEmpty()) {
                text.getStyleClass().add(style);
            }
        }
        flow.getChildren().add(text);
    }
}
