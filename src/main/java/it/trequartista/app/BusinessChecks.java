package it.trequartista.app;

import it.trequartista.fiscal.CodiceFiscale;
import it.trequartista.fiscal.Iban;
import it.trequartista.fiscal.PartitaIva;
import it.trequartista.fiscal.RecipientCode;
import it.trequartista.kernel.Problem;

import java.util.Optional;

/// What cannot be right in the numbers of a business. Nothing typed is not wrong.
final class BusinessChecks {
    private BusinessChecks() {}

    static Optional<Problem> fault(BusinessField field, String value) {
        String plain = value.replaceAll("\\s", "");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return switch (field) {
            case VAT_NUMBER -> PartitaIva.fault(value);
            case FISCAL_CODE -> CodiceFiscale.fault(value);
            case SDI_CODE -> RecipientCode.fault(value, "IT");
            case IBAN -> Iban.fault(value);
            case POSTAL_CODE -> unless(plain.matches("\\d{5}"), field);
            case PROVINCE -> unless(plain.matches("(?i)[A-Z]{2}"), field);
            case PEC, EMAIL -> unless(plain.matches("[^@]+@[^@]+\\.[^@.]+"), field);
            case ACCENT -> unless(plain.matches("#[0-9A-Fa-f]{6}"), field);
            case BUSINESS_NAME,
                    PERSON_NAME,
                    TAGLINE,
                    STREET,
                    CITY,
                    PHONE,
                    WEB,
                    BANK,
                    FISCAL_PROFILE,
                    LAW_4_2013,
                    DEFAULT_TERMS ->
                    Optional.empty();
        };
    }

    private static Optional<Problem> unless(boolean right, BusinessField field) {
        return right
                ? Optional.empty()
                : Optional.of(Problem.input("app.business.wrong." + field.name()));
    }
}
