package it.trequartista.inbox.duplicates;

import it.trequartista.contacts.Normal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which given names may be the same person's, from `nicknames.txt`.
final class Nicknames {
    private final Map<String, Set<Integer>> families = new HashMap<>();

    Nicknames() {
        try (var in = Nicknames.class.getResourceAsStream("nicknames.txt")) {
            if (in == null) {
                throw new IllegalStateException("nicknames.txt is not on the class path");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int family = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    take(++family, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(int family, String line) {
        for (String name : Normal.key(line).split(" ", -1)) {
            families.computeIfAbsent(name, n -> new HashSet<>()).add(family);
        }
    }

    /// The families of names a name is in.
    Set<Integer> families(String given) {
        return families.getOrDefault(first(given), Set.of());
    }

    /// Whether two may be the same person's.
    boolean areOne(String one, String other) {
        var mine = families(one);
        return !mine.isEmpty() && families(other).stream().anyMatch(mine::contains);
    }

    /// The first of several given names.
    static String first(String given) {
        int space = given.indexOf(' ');
        return space < 0 ? given : given.substring(0, space);
    }
}
