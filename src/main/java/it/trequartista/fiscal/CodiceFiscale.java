package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.Problem;

import java.time.Month;
import java.util.Optional;

/// The Italian fiscal code: sixteen characters of a person, or the eleven figures of a body.
///
/// When two people would get the same code the tax office turns figures into letters
/// (*omocodia*: 0-9 become L M N P Q R S T U V), from the last one on; such a code is right too.
@CheckReturnValue
public final class CodiceFiscale {
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final String OMOCODIA = "LMNPQRSTUV";
    private static final String SHAPE =
            "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}"
                    + "[A-Z][0-9LMNPQRSTUV]{3}[A-Z]";

    private CodiceFiscale() {}

    /// In capitals without blanks.
    public static String normalised(String typed) {
        return Plain.of(typed);
    }

    /// What is wrong with it, if anything. Nothing typed is not wrong.
    public static Optional<Problem> fault(String typed) {
        String code = normalised(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (code.matches("\\d{11}")) {
            return PartitaIva.fault(code);
        }
        if (code.length() != 16) {
            return Optional.of(Problem.input("fiscal.cf.length", code.length()));
        }
        if (!code.matches(SHAPE)) {
            return Optional.of(Problem.input("fiscal.cf.shape"));
        }
        if (!realBirthday(code)) {
            return Optional.of(Problem.input("fiscal.cf.day", code.substring(6, 11)));
        }
        return CheckLetters.of(code.substring(0, 15)) == code.charAt(15)
                ? Optional.empty()
                : Optional.of(Problem.input("fiscal.cf.check"));
    }

    /// The day is 1-31, or 41-71 for women, and is in the month. The century is not written, so
    /// 29 February is right whenever one of the two years leaps.
    private static boolean realBirthday(String code) {
        int day = figures(code.substring(9, 11));
        int inMonth = day > 40 ? day - 40 : day;
        var month = Month.of(MONTHS.indexOf(code.charAt(8)) + 1);
        boolean leap = figures(code.substring(6, 8)) % 4 == 0;
        return inMonth >= 1 && inMonth <= month.length(leap);
    }

    private static int figures(String written) {
        int value = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            value = value * 10 + (c <= '9' ? c - '0' : OMOCODIA.indexOf(c));
        }
        return value;
    }
}
