package it.trequartista.documents;

import java.util.Map;

/// A payment of the plan.
///
/// @param phase what it is for
/// @param due when, in words or a date
/// @param amount already written
public record Instalment(String phase, String due, String amount) {
    Map<String, Object> values() {
        return Map.of("phase", phase, "due", due, "amount", amount);
    }
}
