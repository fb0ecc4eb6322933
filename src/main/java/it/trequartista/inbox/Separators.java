package it.trequartista.inbox;

import java.util.HashMap;

/// Finds out which character separates the cells of a list.
final class Separators {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ENOUGH = 60;

    private Separators() {}

    /// The separator under which most rows of the sample have the same number of cells, more cells
    /// winning between equals; a first line `sep=;` says it itself.
    static char find(String sample) {
        if (sample.regionMatches(true, 0, "sep=", 0, 4) && sample.length() > 4) {
            return sample.charAt(4);
        }
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String sample, char separator) {
        var rows = new HashMap<Integer, Integer>();
        int separators = 0;
        int seen = 0;
        boolean quoted = false;
        for (int i = 0; i < sample.length() && seen < ENOUGH; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                separators++;
            } else if (c == '\n' && !quoted) {
                rows.merge(separators, 1, Integer::sum);
                seen += separators > 0 ? 1 : 0;
                separators = 0;
            }
        }
        rows.merge(separators, 1, Integer::sum);
        long best = 0;
        for (var row : rows.entrySet()) {
            if (row.getKey() > 0) {
                best = Math.max(best, row.getValue() * 100L + Math.min(row.getKey(), 99));
            }
        }
        return best;
    }
}
