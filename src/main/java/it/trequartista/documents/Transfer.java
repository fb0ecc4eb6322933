package it.trequartista.documents;

import java.util.Map;

/// How to pay by bank transfer.
///
/// @param iban in groups of four, may be empty
/// @param holder of the account, may be empty
/// @param code text of an EPC code (EPC069-12), drawn as a QR; empty draws none
/// @param caption under the code
public record Transfer(String iban, String holder, String code, String caption) {
    /// No bank transfer.
    public static final Transfer NONE = new Transfer("", "", "", "");

    Map<String, Object> values() {
        return Map.of("iban", iban, "holder", holder, "code", code, "caption", caption);
    }
}
