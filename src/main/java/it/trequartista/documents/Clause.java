package it.trequartista.documents;

import java.util.HashMap;
import java.util.Map;

/// A clause of a contract. Its number is its place.
///
/// @param title without number
/// @param text Markdown
/// @param withFee draw the table of payments under it
/// @param approval one line saying what it is, when it must be approved specifically in writing
///     (Italian civil code, art. 1341 second paragraph); empty otherwise
public record Clause(String title, String text, boolean withFee, String approval) {
    /// What the template sees.
    ///
    /// @param number its place, from 1
    Map<String, Object> values(int number) {
        var map = new HashMap<String, Object>();
        map.put("number", String.valueOf(number));
        map.put("title", title);
        map.put("text", Prose.toXhtml(text));
        map.put("withFee", withFee);
        map.put("approval", approval);
        return map;
    }
}
