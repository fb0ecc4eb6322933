package it.trequartista.inbox;

import it.trequartista.kernel.DataLines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What columns mean, read from `columns.txt`.
final class Columns {
    /// The target of a column and the group of columns it belongs to.
    ///
    /// @param target what it means
    /// @param group number or qualifier (work, home) that joins columns, "" for none
    record Meaning(Target target, String group) {}

    private record Layout(
            String name, List<Set<String>> conditions, Map<String, Meaning> meanings) {}

    private static final Meaning NOTHING = new Meaning(Target.IGNORED, "");

    private final Map<String, Meaning> general = new HashMap<>();
    private final Map<String, Meaning> words = new HashMap<>();
    private final List<Layout> layouts = new ArrayList<>();

    Columns() {
        DataLines.of(Columns.class, "columns.txt").forEach(this::take);
    }

    private void take(String line) {
        if (line.startsWith("[")) {
            String name = line.substring(1, line.indexOf(']'));
            layouts.add(new Layout(name, new ArrayList<>(), new HashMap<>()));
            return;
        }
        int equals = line.indexOf('=');
        String left = line.substring(0, equals).strip();
        String right = line.substring(equals + 1);
        if (left.equals("if")) {
            var wanted = new HashSet<String>();
            for (String header : right.split("&", -1)) {
                wanted.add(header.strip());
            }
            layouts.getLast().conditions.add(wanted);
            return;
        }
        int slash = left.indexOf('/');
        String target = slash < 0 ? left : left.substring(0, slash);
        String group = slash < 0 ? "" : left.substring(slash + 1);
        take(right, new Meaning(Target.valueOf(target), group));
    }

    private void take(String headers, Meaning meaning) {
        var known = layouts.isEmpty() ? general : layouts.getLast().meanings;
        for (String part : headers.split("\\|", -1)) {
            String header = part.strip();
            if (header.startsWith("~")) {
                words.putIfAbsent(header.substring(1), meaning);
            } else {
                known.putIfAbsent(header, meaning);
            }
        }
    }

    /// How many of these cells are headers we know.
    int known(List<String> cells) {
        int count = 0;
        for (String cell : cells) {
            count += cell.length() < 80 && general.containsKey(key(cell)) ? 1 : 0;
        }
        return count;
    }

    /// The name of the layout these headers are of, "" for none we know.
    String layout(List<String> headers) {
        return find(headers).name;
    }

    private Layout find(List<String> headers) {
        var keys = new HashSet<String>();
        headers.forEach(h -> keys.add(key(h)));
        for (Layout layout : layouts) {
            if (layout.conditions.stream().anyMatch(keys::containsAll)) {
                return layout;
            }
        }
        return new Layout("", List.of(), Map.of());
    }

    /// What each of these columns means, one answer for each header.
    List<Meaning> meanings(List<String> headers, Mapping mapping) {
        Layout layout = find(headers);
        var found = new ArrayList<Meaning>();
        for (String header : headers) {
            Target chosen = mapping.chosen().get(Mapping.key(header));
            Meaning guess = guess(header, layout);
            found.add(chosen == null ? guess : new Meaning(chosen, guess.group));
        }
        if (found.stream().noneMatch(m -> m.target == Target.FAMILY)) {
            lonelyNames(headers, mapping, found);
        }
        return found;
    }

    /// "Nome" is the given name beside a family name, and the whole name where there is none.
    private static void lonelyNames(List<String> headers, Mapping mapping, List<Meaning> found) {
        for (int i = 0; i < found.size(); i++) {
            boolean mine = mapping.chosen().containsKey(Mapping.key(headers.get(i)));
            if (found.get(i).target == Target.GIVEN && !mine) {
                found.set(i, new Meaning(Target.FULL_NAME, ""));
            }
        }
    }

    private Meaning guess(String header, Layout layout) {
        String key = key(header);
        Meaning meaning = layout.meanings.get(key);
        if (meaning == null) {
            meaning = general.get(key);
        }
        if (meaning == null) {
            meaning = byWord(key);
        }
        return meaning.group.isEmpty() ? new Meaning(meaning.target, number(header)) : meaning;
    }

    private Meaning byWord(String key) {
        for (String word : key.split(" ", -1)) {
            Meaning meaning = words.get(word);
            if (meaning != null) {
                return meaning;
            }
        }
        return NOTHING;
    }

    private static String number(String header) {
        var digits = new StringBuilder();
        for (int i = 0; i < header.length() && digits.length() < 3; i++) {
            char c = header.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!digits.isEmpty()) {
                break;
            }
        }
        return digits.toString();
    }

    /// A header as it is compared: plain, with `#` for each number.
    static String key(String header) {
        return Plain.of(header.replace('_', ' ')).replaceAll("\\d+", "#");
    }
}
