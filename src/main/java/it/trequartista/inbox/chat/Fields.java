package it.trequartista.inbox.chat;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An object of JSON by the names of its fields; those in other objects as `sender.name`.
record Fields(Map<String, Object> map) {
    /// Without any.
    static final Fields NONE = new Fields(Map.of());

    /// What stands there: another, a list, a text, a number, a truth; null for nothing.
    @Nullable Object at(String path) {
        Object direct = map.get(path);
        int dot = path.indexOf('.');
        if (direct != null || dot < 0) {
            return direct;
        }
        return map.get(path.substring(0, dot)) instanceof Fields inner
                ? inner.at(path.substring(dot + 1))
                : null;
    }

    /// The first of them that is a text or a number and not blank; else "".
    String text(String... paths) {
        for (String path : paths) {
            Object value = at(path);
            if (value instanceof String s && !s.isBlank()) {
                return s;
            } else if (value instanceof Number n) {
                return n.toString();
            }
        }
        return "";
    }

    /// The objects in a list, or the one object there.
    List<Fields> all(String path) {
        Object value = at(path);
        if (value instanceof Fields one) {
            return List.of(one);
        }
        var found = new ArrayList<Fields>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Fields fields) {
                    found.add(fields);
                }
            }
        }
        return found;
    }

    /// The texts in a list, or the one text there.
    List<String> texts(String path) {
        Object value = at(path);
        var found = new ArrayList<String>();
        if (value instanceof String s) {
            found.add(s);
        } else if (value instanceof List<?> list) {
            list.stream().filter(String.class::isInstance).forEach(s -> found.add((String) s));
        }
        return found;
    }

    /// Whether it says true.
    boolean is(String path) {
        return Boolean.TRUE.equals(at(path));
    }
}
