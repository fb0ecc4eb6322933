package it.trequartista.app;

/// Whether a number of the business cannot be right.
final class BusinessChecks {
    private BusinessChecks() {}

    static boolean wrong(BusinessField field, String value) {
        String plain = value.replaceAll("\\s", "");
        return switch (field) {
            case VAT_NUMBER -> !plain.matches("(IT)?\\d{11}|[A-Z]{2}[A-Z0-9]{2,12}");
            case FISCAL_CODE -> !plain.matches("(?i)[A-Z0-9]{16}|\\d{11}");
            case SDI_CODE -> !plain.matches("(?i)[A-Z0-9]{7}");
            case POSTAL_CODE -> !plain.matches("\\d{5}");
            case PROVINCE -> !plain.matches("(?i)[A-Z]{2}");
            case PEC, EMAIL -> !plain.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            case IBAN -> !plain.matches("(?i)[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
            case ACCENT -> !plain.matches("#[0-9A-Fa-f]{6}");
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
                    false;
        };
    }
}
