package it.trequartista.inbox.twins;

import it.trequartista.inbox.duplicates.Likeness;
import it.trequartista.inbox.duplicates.Likeness.Clue;
import it.trequartista.kernel.Texts;

import java.util.List;
import java.util.Locale;

/// Why two records look alike, in sentences.
public final class Reasons {
    private Reasons() {}

    /// Clue by clue, what weighs most first.
    public static List<String> of(Likeness likeness, Texts texts) {
        return likeness.clues().stream().map(c -> of(c, texts)).toList();
    }

    /// One clue.
    public static String of(Clue clue, Texts texts) {
        return texts.get("twins.clue." + clue.what() + "." + clue.how(), shown(clue));
    }

    /// What is compared in small letters is a name to the reader.
    private static String shown(Clue clue) {
        return switch (clue.what()) {
            case EMAIL, PHONE, PROFILE, CODE -> clue.value();
            case FAMILY, GIVEN, COMPANY, NAME, TOWN -> capitals(clue.value());
        };
    }

    private static String capitals(String name) {
        var shown = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            String letter = name.substring(i, i + 1);
            shown.append(begins ? letter.toUpperCase(Locale.ROOT) : letter);
            begins = letter.equals(" ") || letter.equals("'") || letter.equals("-");
        }
        return shown.toString();
    }
}
