package it.trequartista.contacts;

/// How somebody can be reached. The first is what an unknown word of a newer version becomes.
public enum ContactKind {
    /// Anything else.
    OTHER,
    /// Electronic mail.
    EMAIL,
    /// A fixed line.
    PHONE,
    /// A mobile phone.
    MOBILE,
    /// Italian certified mail (posta elettronica certificata).
    PEC,
    /// A LinkedIn profile.
    LINKEDIN,
    /// An Instagram profile.
    INSTAGRAM,
    /// A WhatsApp number.
    WHATSAPP,
    /// A web page.
    WEB;

    /// True of what is written to by e-mail.
    public boolean isMail() {
        return this == EMAIL || this == PEC;
    }

    /// True of what is a phone number.
    public boolean isPhone() {
        return this == PHONE || this == MOBILE || this == WHATSAPP;
    }

    /// The value as it is compared; "" when it is not one of this kind.
    public String normalise(String typed) {
        return switch (this) {
            case EMAIL, PEC -> Normal.email(typed);
            case PHONE, MOBILE, WHATSAPP -> Normal.phone(typed);
            case LINKEDIN, INSTAGRAM, WEB -> Normal.web(typed);
            case OTHER -> Normal.key(typed);
        };
    }
}
