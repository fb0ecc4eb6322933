package it.trequartista.documents;

import it.trequartista.kernel.Texts;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The fixed words of our templates, in the language of the document. A template writes
/// `{{words.carriedIn}}` for [#CARRIED_IN].
enum Word {
    PAGE,
    OF,
    FOR,
    LOGO_OF,
    TO,
    OFFER_DATA,
    CHOOSE_TIER,
    DETAILS,
    NUMBER,
    DESCRIPTION,
    QUANTITY,
    UNIT,
    PRICE,
    DISCOUNT,
    TAX,
    AMOUNT,
    CARRIED_IN,
    CARRIED_OUT,
    SUMMARY,
    TAX_RATE,
    TAXABLE,
    TAX_AMOUNT,
    OPTIONS,
    PLAN,
    PHASE,
    DUE,
    TOTAL,
    CONDITIONS,
    ACCEPTANCE,
    PLACE_AND_DATE,
    CUSTOMER_SIGNATURE,
    IBAN,
    PREMISES,
    FEE,
    SIGNATURES,
    APPROVED,
    SIGNATURE;

    /// All words by the name templates use.
    static Map<String, Object> all(Texts texts) {
        var words = new TreeMap<String, Object>();
        for (Word word : values()) {
            words.put(word.key(), texts.get("documents.word", word));
        }
        return words;
    }

    private String key() {
        var out = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            boolean first = out.isEmpty();
            out.append(
                    first
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return out.toString();
    }
}
