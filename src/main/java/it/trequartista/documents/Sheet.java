package it.trequartista.documents;

import java.util.List;
import java.util.Map;

/// Everything the press needs for one document.
///
/// @param theme how it looks
/// @param template file of the theme, `offerta.html`
/// @param values what the template names: maps, lists, strings and booleans only, all already
///     written as they shall appear
/// @param about title, language and so on
/// @param attachments files carried inside
public record Sheet(
        Theme theme,
        String template,
        Map<String, Object> values,
        About about,
        List<Attachment> attachments) {
    /// Keeps its own copies; values are cleaned of what paper cannot carry.
    public Sheet {
        values = Values.clean(values);
        attachments = List.copyOf(attachments);
    }
}
