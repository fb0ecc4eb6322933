package it.trequartista.documents;

import it.trequartista.kernel.Texts;

import java.util.Map;

/// A line of the box beside the addressee, such as the date.
///
/// @param kind decides the label
/// @param value already written
/// @param strong in bold
public record Fact(Kind kind, String value, boolean strong) {
    /// What can stand there; the label is in the language of the document.
    public enum Kind {
        DATE,
        VALID_UNTIL,
        PAYMENT,
        DELIVERY,
        REFERENCE,
        CONTACT,
        DURATION,
        EFFECTIVE
    }

    Map<String, Object> values(Texts texts) {
        return Map.of("label", texts.get("documents.fact", kind), "value", value, "strong", strong);
    }
}
