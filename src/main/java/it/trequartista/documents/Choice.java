package it.trequartista.documents;

import java.util.Map;

/// Something the customer may choose: a package of the offer, or an option beside it.
///
/// @param name its name
/// @param price already written, may be empty
/// @param detail a smaller second line, may be empty
/// @param chosen the one this offer is worked out for
public record Choice(String name, String price, String detail, boolean chosen) {
    Map<String, Object> values() {
        return Map.of("name", name, "price", price, "detail", detail, "chosen", chosen);
    }
}
