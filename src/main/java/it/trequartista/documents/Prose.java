package it.trequartista.documents;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import java.util.List;

/// Text blocks people write in Markdown (conditions, clauses) as XHTML for a template's
/// `{{{triple}}}`. HTML in the text is shown as letters, addresses other than web, mail and files
/// of the page are emptied.
public final class Prose {
    private static final List<TablesExtension> EXTENSIONS =
            List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .build();

    private Prose() {}

    /// Well-formed XHTML of a Markdown text, headings two levels down so that the page's own title
    /// stays the first.
    public static String toXhtml(String markdown) {
        return RENDERER.render(PARSER.parse(Values.text(markdown)))
                .replaceAll("<(/?)h[3-6]>", "<$1h4>")
                .replaceAll("<(/?)h2>", "<$1h3>")
                .replaceAll("<(/?)h1>", "<$1h2>");
    }
}
