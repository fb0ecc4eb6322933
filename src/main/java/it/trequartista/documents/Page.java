package it.trequartista.documents;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.util.HashMap;

/// The filled, cleaned page of a sheet, with the head we alone decide: language, title,
/// description, author and the theme's style sheet.
final class Page {
    private static final String STYLE = "stile.css";

    private Page() {}

    static Document of(Sheet sheet) {
        var values = new HashMap<>(sheet.values());
        values.putAll(sheet.theme().values());
        var templates = new Templates(sheet.theme());
        Document page = Html.parse(sheet.template(), templates.fill(sheet.template(), values));
        Cleaning.clean(page);
        head(page, sheet.about(), templates.fill(STYLE, values));
        return page;
    }

    private static void head(Document page, About about, String style) {
        Element html = page.getDocumentElement();
        html.setAttribute("lang", about.language().toLanguageTag());
        Element old = first(html, "head");
        Element head = page.createElement("head");
        if (old != null) {
            var kept = old.getElementsByTagName("style");
            while (kept.getLength() > 0) {
                head.appendChild(kept.item(0));
            }
            html.replaceChild(head, old);
        } else {
            html.insertBefore(head, html.getFirstChild());
        }
        Element title = page.createElement("title");
        title.setTextContent(Values.text(about.title()));
        Element css = page.createElement("style");
        css.setTextContent(style);
        head.insertBefore(css, head.getFirstChild());
        head.insertBefore(title, css);
        meta(head, "description", about.description());
        meta(head, "author", about.author());
    }

    private static void meta(Element head, String name, String content) {
        Element meta = head.getOwnerDocument().createElement("meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", Values.text(content));
        head.appendChild(meta);
    }

    private static @org.jspecify.annotations.Nullable Element first(Element in, String name) {
        return in.getElementsByTagName(name).item(0) instanceof Element e ? e : null;
    }
}
