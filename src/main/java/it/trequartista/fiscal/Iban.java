package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.Problem;

import java.math.BigInteger;
import java.util.Optional;

/// The international bank account number: ISO 13616 length and modulo 97; in Italy and San Marino
/// also the check letter (CIN) of the account.
@CheckReturnValue
public final class Iban {
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    /// In capitals without blanks.
    public static String normalised(String typed) {
        return Plain.of(typed);
    }

    /// In groups of four, as on paper.
    public static String printed(String typed) {
        return normalised(typed).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// What is wrong with it, if anything. Nothing typed is not wrong.
    public static Optional<Problem> fault(String typed) {
        String iban = normalised(typed);
        if (iban.isEmpty()) {
            return Optional.empty();
        }
        if (!iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{1,30}")) {
            return Optional.of(Problem.input("fiscal.iban.shape"));
        }
        String country = iban.substring(0, 2);
        String length = LawFile.read("iban-lengths.properties").getProperty(country, "");
        if (length.isEmpty()) {
            return Optional.of(Problem.input("fiscal.iban.country", country));
        }
        int wanted = Integer.parseInt(length);
        if (iban.length() != wanted) {
            return Optional.of(Problem.input("fiscal.iban.length", country, wanted, iban.length()));
        }
        if (remainder(iban) != 1) {
            return Optional.of(Problem.input("fiscal.iban.check"));
        }
        boolean withCin = country.equals("IT") || country.equals("SM");
        return withCin ? cinFault(iban) : Optional.empty();
    }

    private static Optional<Problem> cinFault(String iban) {
        if (!iban.matches("[A-Z]{2}\\d{2}[A-Z]\\d{10}[A-Z0-9]{12}")) {
            return Optional.of(Problem.input("fiscal.iban.shape"));
        }
        return CheckLetters.of(iban.substring(5)) == iban.charAt(4)
                ? Optional.empty()
                : Optional.of(Problem.input("fiscal.iban.cin", iban.substring(4, 5)));
    }

    private static int remainder(String iban) {
        var figures = new StringBuilder();
        String turned = iban.substring(4) + iban.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) {
            figures.append(Character.digit(turned.charAt(i), 36));
        }
        return new BigInteger(figures.toString()).mod(MODULUS).intValueExact();
    }
}
