package it.trequartista.inbox;

/// What a column of a list can mean.
public enum Target {
    /// Left out.
    IGNORED,
    /// Given and family name in one cell.
    FULL_NAME,
    /// Given name.
    GIVEN,
    /// Second given name; joins the given name.
    MIDDLE,
    /// Family name.
    FAMILY,
    /// What friends say.
    NICKNAME,
    /// Company.
    COMPANY,
    /// Job title.
    TITLE,
    /// Department.
    DEPARTMENT,
    /// One or more e-mail addresses.
    EMAIL,
    /// What kind the e-mail of the same number is.
    EMAIL_LABEL,
    /// Certified e-mail.
    PEC,
    /// One or more phone numbers.
    PHONE,
    /// What kind the phone of the same number is.
    PHONE_LABEL,
    /// Mobile phone.
    MOBILE,
    /// WhatsApp number.
    WHATSAPP,
    /// Web site.
    WEB,
    /// LinkedIn page.
    LINKEDIN,
    /// Instagram page.
    INSTAGRAM,
    /// Street and number.
    STREET,
    /// Postal code.
    POSTAL_CODE,
    /// City.
    CITY,
    /// Province or state.
    PROVINCE,
    /// Country.
    COUNTRY,
    /// Day of birth.
    BIRTHDAY,
    /// One or more tags.
    TAGS,
    /// Free text.
    NOTES,
    /// How one met.
    HOW_MET,
    /// Where the contact comes from.
    SOURCE,
    /// Language spoken.
    LANGUAGE,
    /// The company's VAT number.
    VAT_NUMBER,
    /// The company's tax code.
    FISCAL_CODE,
    /// The company's e-invoice code.
    SDI_CODE,
    /// Yes when no e-mail may be sent.
    EMAIL_OPT_OUT,
    /// Yes when no message may be sent to the phone.
    PHONE_OPT_OUT
}
