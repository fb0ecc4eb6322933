package it.trequartista.app;

/// What a file knows of the business it belongs to. Each is one column of `seller` and one row of
/// the settings page.
public enum BusinessField {
    BUSINESS_NAME,
    PERSON_NAME,
    TAGLINE,
    VAT_NUMBER,
    FISCAL_CODE,
    SDI_CODE,
    PEC,
    STREET,
    POSTAL_CODE,
    CITY,
    PROVINCE,
    EMAIL,
    PHONE,
    WEB,
    IBAN,
    BANK,
    FISCAL_PROFILE,
    LAW_4_2013,
    ACCENT,
    DEFAULT_TERMS
}
