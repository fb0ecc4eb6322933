package it.trequartista.app;

import java.util.List;

/// How well typed words fit a text: every word must fit; the start of a word is best, then its
/// middle, then its letters in order. Accents and case do not matter.
final class Fuzzy {
    private Fuzzy() {}

    /// Words as they are compared.
    static String plain(String text) {
        return String.join(" ", FinderStore.words(text));
    }

    /// How well plain words fit a plain text; -1 when they do not, higher is better.
    static int score(String typed, String text) {
        int sum = 0;
        for (String word : FinderStore.words(typed)) {
            int one = word(word, text);
            if (one < 0) {
                return -1;
            }
            sum += one;
        }
        return sum + (text.startsWith(typed) ? 20 : 0);
    }

    private static int word(String typed, String text) {
        int at = (" " + text).indexOf(" " + typed);
        if (at >= 0) {
            return at == 0 ? 100 : 80;
        }
        if (text.contains(typed)) {
            return 40;
        }
        return typed.length() > 1 && inOrder(typed, List.of(text.split(" ", -1))) ? 15 : -1;
    }

    /// The letters in order, the first of them at the start of a word.
    private static boolean inOrder(String typed, List<String> words) {
        for (int w = 0; w < words.size(); w++) {
            if (words.get(w).startsWith(typed.substring(0, 1))) {
                String rest = String.join("", words.subList(w, words.size()));
                int next = 0;
                for (int i = 0; i < rest.length() && next < typed.length(); i++) {
                    if (rest.charAt(i) == typed.charAt(next)) {
                        next++;
                    }
                }
                if (next == typed.length()) {
                    return true;
                }
            }
        }
        return false;
    }
}
