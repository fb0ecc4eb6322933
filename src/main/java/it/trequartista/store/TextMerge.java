package it.trequartista.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts two changes of one text together, by paragraph, then by word. Clean only where the changes
/// do not touch: between two words somebody changed there is one nobody has.
///
/// Two computers show the same because this finds the same; a version that found something else
/// would be another format. Hence no library, whose next version may find something else.
final class TextMerge {
    private static final Pattern PARAGRAPHS = Pattern.compile("(?<=\n)|(?=\n)");
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    /// So many comparisons and not more: beyond it the two stand side by side.
    private static final long MOST = 4_000_000;

    private final Pattern parts;
    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;

    private TextMerge(Pattern parts, String base, String mine, String theirs) {
        this.parts = parts;
        this.base = parts(parts, base);
        this.mine = parts(parts, mine);
        this.theirs = parts(parts, theirs);
    }

    /// The text with both changes; empty when they touch. The same with the two exchanged.
    static Optional<String> of(String base, String mine, String theirs) {
        return new TextMerge(PARAGRAPHS, base, mine, theirs).merged();
    }

    /// The words of a text, each with the blanks after it.
    static List<String> words(String text) {
        return parts(WORDS, text);
    }

    private static List<String> parts(Pattern parts, String text) {
        return text.isEmpty() ? List.of() : List.of(parts.split(text, -1));
    }

    private Optional<String> merged() {
        if (isTooLong(base, mine) || isTooLong(base, theirs)) {
            return piece(base, mine, theirs);
        }
        int[] inMine = matches(base, mine);
        int[] inTheirs = matches(base, theirs);
        var all = Stream.<String>builder();
        int from = 0;
        int fromMine = 0;
        int fromTheirs = 0;
        for (int i = 0; i <= base.size(); i++) {
            boolean end = i == base.size();
            if (!end && (inMine[i] < 0 || inTheirs[i] < 0)) {
                continue;
            }
            int toMine = end ? mine.size() : inMine[i];
            int toTheirs = end ? theirs.size() : inTheirs[i];
            var piece =
                    piece(
                            base.subList(from, i),
                            mine.subList(fromMine, toMine),
                            theirs.subList(fromTheirs, toTheirs));
            if (piece.isEmpty()) {
                return piece;
            }
            all.add(piece.get());
            if (!end) {
                all.add(base.get(i));
            }
            from = i + 1;
            fromMine = toMine + 1;
            fromTheirs = toTheirs + 1;
        }
        return Optional.of(String.join("", all.build().toList()));
    }

    /// What stands between two parts that nobody has changed.
    private Optional<String> piece(List<String> was, List<String> one, List<String> other) {
        if (was.equals(one) || one.equals(other)) {
            return Optional.of(String.join("", other));
        }
        if (was.equals(other)) {
            return Optional.of(String.join("", one));
        }
        return parts == WORDS
                ? Optional.empty()
                : new TextMerge(
                                WORDS,
                                String.join("", was),
                                String.join("", one),
                                String.join("", other))
                        .merged();
    }

    /// Whether two texts have more parts than are compared.
    static boolean isTooLong(List<String> one, List<String> other) {
        return (long) one.size() * other.size() > MOST;
    }

    /// Where each part of a text stands in another: their longest common subsequence; -1 for a part
    /// that is not in it.
    static int[] matches(List<String> was, List<String> is) {
        int[][] longest = new int[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        was.get(i).equals(is.get(j))
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] at = new int[was.size()];
        Arrays.fill(at, -1);
        int i = 0;
        int j = 0;
        while (i < was.size() && j < is.size()) {
            if (was.get(i).equals(is.get(j))) {
                at[i++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return at;
    }
}
