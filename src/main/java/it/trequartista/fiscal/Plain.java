package it.trequartista.fiscal;

import java.util.Locale;

/// What was typed, without blanks, points and dashes, in capitals.
final class Plain {
    private Plain() {}

    static String of(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f.\\-_/]", "").toUpperCase(Locale.ROOT);
    }
}
