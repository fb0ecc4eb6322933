package it.trequartista.documents;

import it.trequartista.kernel.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// How paper looks: a folder with `tema.json`, templates (`offerta.html`, `contratto.html`),
/// `stile.css` and pictures.
///
/// Every value of `tema.json` is pasted into the style sheet, so each is checked when the theme is
/// read.
///
/// @param name for people
/// @param colours `accent`, `ink`…, each `#rrggbb`; `{{colours.accent}}` in the style sheet
/// @param fonts families by use; `{{fonts.text}}`
/// @param page `size`, `margin`…; `{{page.size}}`
/// @param files where its files lie
public record Theme(
        String name,
        Map<String, String> colours,
        Map<String, String> fonts,
        Map<String, String> page,
        ThemeFiles files) {
    /// The theme that is always there.
    public static final String CLASSIC = "classico";

    /// Keeps its own copies, all checked.
    public Theme {
        colours = Colours.checked(colours);
        fonts = checked(fonts, "[\\p{L}\\p{N} -]{1,60}");
        page = checked(page, "[A-Za-z0-9. ]{1,40}");
    }

    /// A theme of the program.
    public static Theme shipped(String name) {
        return read(new ThemeFiles.Shipped(name));
    }

    /// A theme of the user.
    ///
    /// @throws it.trequartista.kernel.Refused when `tema.json` is missing or says something odd
    public static Theme in(Path folder) {
        return read(new ThemeFiles.Folder(folder));
    }

    /// This theme in the seller's own colour, darkened if white text on it could not be read.
    ///
    /// @param colour `#rrggbb`
    public Theme withAccent(String colour) {
        var mine = new HashMap<>(colours);
        Colours.checked(Map.of("accent", colour));
        String accent = Colours.readableUnderWhite(colour);
        mine.put("accent", accent);
        mine.put("accentSoft", Colours.tint(accent, 0.08));
        mine.put("accentLine", Colours.tint(accent, 0.35));
        return new Theme(name, mine, fonts, page, files);
    }

    /// What templates and the style sheet see of the theme.
    Map<String, Object> values() {
        return Map.of("colours", colours, "fonts", fonts, "page", page);
    }

    private static Theme read(ThemeFiles files) {
        String json = files.text("tema.json");
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            return new Theme(
                    root.path("name").asString(""),
                    strings(root.path("colours")),
                    strings(root.path("fonts")),
                    strings(root.path("page")),
                    files);
        } catch (JacksonException e) {
            throw Problem.input(
                            "documents.badTheme",
                            e.getLocation().getLineNr(),
                            e.getOriginalMessage())
                    .refused();
        }
    }

    private static Map<String, String> strings(JsonNode object) {
        var all = new HashMap<String, String>();
        object.properties().forEach(e -> all.put(e.getKey(), e.getValue().asString("")));
        return all;
    }

    private static Map<String, String> checked(Map<String, String> values, String shape) {
        values.forEach(
                (key, value) -> {
                    if (!key.matches("[a-zA-Z]{1,30}") || !value.matches(shape)) {
                        throw Problem.input("documents.badThemeValue", key, value).refused();
                    }
                });
        return Map.copyOf(values);
    }
}
