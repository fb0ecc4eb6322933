package it.trequartista.contacts;

import java.util.Locale;

/// What is written about a company, each by itself.
public enum CompanyField {
    /// What everybody calls it.
    NAME,
    /// What the register calls it.
    LEGAL_NAME,
    /// What it does.
    SECTOR,
    /// Its page.
    WEB,
    /// Partita IVA, or the VAT number of another country.
    VAT_NUMBER,
    /// Codice fiscale.
    FISCAL_CODE,
    /// Codice destinatario of the exchange system (SdI).
    SDI_CODE,
    /// Certified mail.
    PEC,
    /// Street and number.
    STREET,
    /// Postal code.
    POSTAL_CODE,
    /// Town.
    CITY,
    /// Province, two letters.
    PROVINCE,
    /// Country, ISO 3166-1.
    COUNTRY,
    /// Free text, in Markdown.
    NOTES;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
