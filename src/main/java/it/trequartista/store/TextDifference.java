package it.trequartista.store;

import java.util.ArrayList;
import java.util.List;

/// Two texts word by word, each with what the other has not: to show them side by side.
///
/// @param one the words of the one
/// @param other those of the other
public record TextDifference(List<Piece> one, List<Piece> other) {
    public TextDifference {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /// Words that stand together.
    ///
    /// @param text with the blanks after them
    /// @param own whether the other text has them not
    public record Piece(String text, boolean own) {}

    /// Of two texts. Where they are too long to be compared word by word, all of each is its own.
    public static TextDifference of(String one, String other) {
        var words = TextMerge.words(one);
        var others = TextMerge.words(other);
        int[] at =
                TextMerge.isTooLong(words, others) ? new int[0] : TextMerge.matches(words, others);
        var ours = new ArrayList<Piece>();
        var theirs = new ArrayList<Piece>();
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean own = at.length == 0 || at[i] < 0;
            if (!own) {
                for (; next < at[i]; next++) {
                    add(theirs, others.get(next), true);
                }
                add(theirs, others.get(next++), false);
            }
            add(ours, words.get(i), own);
        }
        for (; next < others.size(); next++) {
            add(theirs, others.get(next), true);
        }
        return new TextDifference(ours, theirs);
    }

    private static void add(List<Piece> pieces, String word, boolean own) {
        if (!pieces.isEmpty() && pieces.getLast().own == own) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().text + word, own));
        } else {
            pieces.add(new Piece(word, own));
        }
    }
}
