package it.trequartista.inbox.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A word of a line, as names of companies are made of.
///
/// @param text as written, without the signs around it
/// @param folded the same, to look up
/// @param isLast whether a sign follows that ends a name
record Word(String text, String folded, boolean isLast) {
    private static final Pattern WORD = Pattern.compile("[^\\s]++");
    private static final Pattern OPENS = Pattern.compile("^[\"'«“(\\[]+");
    private static final Pattern CLOSES = Pattern.compile("[\"»”)\\],;:!?]+$|(?<!\\b\\w)\\.$");

    /// Whether it begins like a name.
    boolean isProper() {
        return !text.isEmpty()
                && (Character.isUpperCase(text.charAt(0)) || text.equals("&"))
                && !text.equals("I");
    }

    /// The words of a line.
    static List<Word> of(String line) {
        var found = new ArrayList<Word>();
        var matcher = WORD.matcher(line);
        while (matcher.find()) {
            String text = OPENS.matcher(matcher.group()).replaceFirst("");
            boolean isAside = "([\"«“".indexOf(matcher.group().charAt(0)) >= 0;
            if (isAside && !found.isEmpty()) {
                Word last = found.removeLast();
                found.add(new Word(last.text(), last.folded(), true)); // "De Boer (Utrecht)"
            }
            String bare = CLOSES.matcher(text).replaceFirst("");
            String folded = Folded.of(bare);
            int quote = folded.startsWith("dell'") ? 5 : folded.startsWith("l'") ? 2 : 0;
            if (quote > 0) {
                found.add(new Word(bare.substring(0, quote), folded.substring(0, quote), false));
            }
            found.add(new Word(bare.substring(quote), folded.substring(quote), !bare.equals(text)));
        }
        return found;
    }

    /// Some of them as they are written.
    static String join(List<Word> words, int from, int to) {
        var out = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean isGlued = i > from && words.get(i - 1).text().endsWith("'");
            out.append(i == from || isGlued ? "" : " ").append(words.get(i).text());
        }
        return out.toString();
    }
}
