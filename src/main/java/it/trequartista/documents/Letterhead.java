package it.trequartista.documents;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The seller at the top of a document.
///
/// @param name the first thing read
/// @param tagline under it, may be empty
/// @param lines address, tax numbers, telephone
/// @param links mail and web, drawn in the accent colour
/// @param logo without one a monogram is drawn: the first letter of the name
public record Letterhead(
        String name, String tagline, List<String> lines, List<Link> links, @Nullable Picture logo) {
    /// An address one can follow.
    ///
    /// @param text as it is read
    /// @param address `https:`, `mailto:` or `tel:`
    public record Link(String text, String address) {}

    /// Keeps its own copies.
    public Letterhead {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }

    Map<String, Object> values() {
        String initial =
                name.isBlank() ? "·" : new String(Character.toChars(name.strip().codePointAt(0)));
        return Map.of(
                "name",
                name,
                "tagline",
                tagline,
                "lines",
                Lists.texts(lines),
                "links",
                links.stream().map(l -> Map.of("text", l.text, "address", l.address)).toList(),
                "hasLinks",
                !links.isEmpty(),
                "logo",
                logo == null ? "" : logo.address(),
                "logoShape",
                logo != null && logo.isWide() ? "wide" : "",
                "monogram",
                initial);
    }
}
