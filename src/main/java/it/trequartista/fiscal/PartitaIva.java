package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.Problem;

import java.util.Optional;

/// The Italian VAT number: eleven figures, the last one by Luhn's formula.
@CheckReturnValue
public final class PartitaIva {
    private PartitaIva() {}

    /// As the tax office writes it: without blanks, points and the prefix IT.
    public static String normalised(String typed) {
        String plain = Plain.of(typed);
        return plain.matches("IT\\d{11}") ? plain.substring(2) : plain;
    }

    /// What is wrong with it, if anything. Nothing typed is not wrong.
    public static Optional<Problem> fault(String typed) {
        String number = normalised(typed);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (!number.matches("\\d{11}")) {
            return Optional.of(Problem.input("fiscal.vat.shape", number.length()));
        }
        if (number.startsWith("0000000")) {
            return Optional.of(Problem.input("fiscal.vat.zeros"));
        }
        return luhn(number) ? Optional.empty() : Optional.of(Problem.input("fiscal.vat.check"));
    }

    /// What is odd about a number that is not wrong: figures 8 to 10 name no tax office.
    public static Optional<Problem> doubt(String typed) {
        String number = normalised(typed);
        if (number.isEmpty() || fault(number).isPresent()) {
            return Optional.empty();
        }
        int office = Integer.parseInt(number.substring(7, 10));
        boolean known =
                (office >= 1 && office <= 100)
                        || office == 120
                        || office == 121
                        || office == 888
                        || office == 999;
        return known
                ? Optional.empty()
                : Optional.of(Problem.input("fiscal.vat.office", number.substring(7, 10)));
    }

    private static boolean luhn(String figures) {
        int sum = 0;
        for (int i = 0; i < figures.length(); i++) {
            int figure = figures.charAt(figures.length() - 1 - i) - '0';
            int value = i % 2 == 0 ? figure : figure * 2;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }
}
