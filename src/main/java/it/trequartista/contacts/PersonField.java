package it.trequartista.contacts;

import java.util.Locale;

/// What is written about a person, each by itself.
public enum PersonField {
    /// Given name.
    GIVEN_NAME,
    /// Family name.
    FAMILY_NAME,
    /// What friends call them.
    NICKNAME,
    /// The language to write in, ISO 639-1.
    LANGUAGE,
    /// ISO day.
    BIRTHDAY,
    /// Where they came from: the first touch.
    SOURCE,
    /// How one met.
    HOW_MET,
    /// Free text, in Markdown.
    NOTES;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isName() {
        return this == GIVEN_NAME || this == FAMILY_NAME || this == NICKNAME;
    }
}
