package it.trequartista.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a template may be fed: maps, lists, strings and booleans. Anything else could be asked for
/// its methods by a template, so it is a mistake of ours.
final class Values {
    private Values() {}

    /// A deep copy whose strings hold only characters XML can carry; others become U+FFFD.
    static Map<String, Object> clean(Map<String, ?> values) {
        var copy = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> copy.put(key, cleanOne(value)));
        return copy;
    }

    private static Object cleanOne(Object value) {
        return switch (value) {
            case String text -> text(text);
            case Boolean flag -> flag;
            case List<?> list -> {
                var copy = new ArrayList<Object>(list.size());
                list.forEach(one -> copy.add(cleanOne(one)));
                yield copy;
            }
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((key, one) -> copy.put(String.valueOf(key), cleanOne(one)));
                yield copy;
            }
            default ->
                    throw new IllegalArgumentException("not for a template: " + value.getClass());
        };
    }

    /// The text with control characters and half surrogates made visible.
    static String text(String text) {
        if (text.codePoints().allMatch(Values::carried)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(carried(c) ? c : 0xFFFD));
        return out.toString();
    }

    private static boolean carried(int c) {
        return c == '\n'
                || c == '\t'
                || c == '\r'
                || (c >= 0x20 && c < 0x7F)
                || (c > 0x9F && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || (c > 0xFFFF && (c & 0xFFFE) != 0xFFFE);
    }
}
