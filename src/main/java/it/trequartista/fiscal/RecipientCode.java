package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.Problem;

import java.util.Optional;

/// The address of a customer at the exchange system of electronic invoices (*codice destinatario*):
/// seven characters, six for a public office, `0000000` for none, `XXXXXXX` abroad.
@CheckReturnValue
public final class RecipientCode {
    private RecipientCode() {}

    /// In capitals without blanks.
    public static String normalised(String typed) {
        return Plain.of(typed);
    }

    /// What is wrong with it for a customer of a country, if anything. Nothing typed is not wrong.
    ///
    /// @param country ISO 3166, two letters
    public static Optional<Problem> fault(String typed, String country) {
        String code = normalised(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (!code.matches("[A-Z0-9]{6,7}")) {
            return Optional.of(Problem.input("fiscal.sdi.shape", code.length()));
        }
        boolean abroad = !country.isBlank() && !country.equals("IT");
        if (code.equals("XXXXXXX") && !abroad) {
            return Optional.of(Problem.input("fiscal.sdi.abroad"));
        }
        return Optional.empty();
    }
}
