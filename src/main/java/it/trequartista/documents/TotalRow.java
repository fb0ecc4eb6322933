package it.trequartista.documents;

import it.trequartista.kernel.Texts;

import java.util.Map;

/// A line of the totals. Give only those there are, in the order they shall stand.
///
/// @param kind decides the label and the look
/// @param detail put into the label where it has room: `5 %` for a discount, `INPS 4 %` for a
///     contribution; may be empty
/// @param amount already written
public record TotalRow(Kind kind, String detail, String amount) {
    /// What can be summed; the label is in the language of the document.
    public enum Kind {
        LINES,
        DISCOUNT,
        CONTRIBUTION,
        FUND,
        TAXABLE,
        TAX,
        OUT_OF_SCOPE,
        STAMP,
        TOTAL,
        WITHHOLDING,
        ENASARCO,
        SPLIT_PAYMENT,
        DUE,
        DEPOSIT,
        MONTHLY,
        YEARLY
    }

    Map<String, Object> values(Texts texts) {
        String look =
                switch (kind) {
                    case TOTAL -> "strong";
                    case DUE -> "due";
                    case LINES, DISCOUNT, CONTRIBUTION, FUND, TAXABLE, TAX, OUT_OF_SCOPE, STAMP ->
                            "";
                    case WITHHOLDING, ENASARCO, SPLIT_PAYMENT, DEPOSIT, MONTHLY, YEARLY -> "";
                };
        return Map.of("label", label(texts), "amount", amount, "look", look);
    }

    /// What stands before the amount.
    public String label(Texts texts) {
        return texts.get("documents.total." + kind.name(), detail).strip();
    }
}
