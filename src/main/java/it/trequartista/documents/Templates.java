package it.trequartista.documents;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Refused;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Fills the templates of one theme.
///
/// Everything is escaped but `{{{triple}}}`, which is for HTML this package made itself from
/// Markdown. A theme may include (`{{>file}}`) or extend (`{{<file}}`) its own files and, under
/// `classico/`, those of the shipped theme.
final class Templates {
    private static final Pattern CSS_SIGNS = Pattern.compile("[\"'<>{}\\\\;\\n\\r]");
    private static final Pattern LINE = Pattern.compile("line (\\d{1,6})");
    /// In a style sheet what could end a string or a block is written as its code.
    private static final Mustache.Escaper STYLE =
            raw ->
                    CSS_SIGNS
                            .matcher(raw)
                            .replaceAll(m -> "\\\\%06x".formatted((int) m.group().charAt(0)));
    /// A line end is written as its code, or an attribute would lose it: a payment code is lines.
    private static final Mustache.Escaper PAGE =
            raw -> Escapers.HTML.escape(raw).replace("\n", "&#10;");
    private static final String SHIPPED = Theme.CLASSIC + "/";

    private final Theme theme;
    private final Map<String, String> loaded = new LinkedHashMap<>();
    private final Mustache.Compiler compiler;

    Templates(Theme theme) {
        this.theme = theme;
        compiler =
                Mustache.compiler()
                        .withCollector(new MapsOnly())
                        .withLoader(name -> new StringReader(load(name)))
                        .strictSections(true)
                        .emptyStringIsFalse(true);
    }

    /// A template with its values filled in.
    ///
    /// @throws it.trequartista.kernel.Refused naming file and line of what the template asks for
    ///     and is not there
    String fill(String file, Map<String, Object> values) {
        var escaper = file.endsWith(".css") ? STYLE : PAGE;
        try {
            return compiler.withEscaper(escaper).compile(load(file)).execute(values);
        } catch (MustacheException.Context e) {
            throw Problem.input("documents.unknownName", where(file, e), e.lineNo, e.key).refused();
        } catch (MustacheParseException e) {
            throw Problem.input("documents.badTemplate", file, line(e), said(e)).refused();
        } catch (MustacheException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw Problem.input("documents.badTemplate", file, 0, said(e)).refused();
        }
    }

    private String load(String file) {
        String text =
                file.startsWith(SHIPPED)
                        ? new ThemeFiles.Shipped(Theme.CLASSIC)
                                .text(file.substring(SHIPPED.length()))
                        : theme.files().text(file);
        loaded.put(file, text);
        return text;
    }

    /// The library tells the line but not the file: the one that has the name on that line.
    private String where(String file, MustacheException.Context e) {
        for (var entry : loaded.entrySet()) {
            var line = entry.getValue().lines().skip(Math.max(0, e.lineNo - 1)).findFirst();
            if (line.isPresent() && line.get().contains(e.key)) {
                return entry.getKey();
            }
        }
        return file;
    }

    private static int line(Exception e) {
        var said = LINE.matcher(said(e));
        return said.find() ? Integer.parseInt(said.group(1)) : 0;
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
