package it.trequartista.offers;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A postal address; text that is not known is "".
///
/// @param street and number
/// @param postalCode five figures in Italy
/// @param city town
/// @param province two letters in Italy
/// @param country ISO 3166, two letters
public record Address(
        String street, String postalCode, String city, String province, String country) {
    /// Its parts by name, as frozen papers keep them: the names never change.
    public Map<String, String> parts() {
        return Map.of(
                "street", street,
                "postalCode", postalCode,
                "city", city,
                "province", province,
                "country", country);
    }

    /// On one line: `Via Roma 12, 25121 Brescia (BS)`.
    public String oneLine() {
        String town = (postalCode + " " + city).strip();
        String withProvince =
                province.isBlank() || province.equalsIgnoreCase(city)
                        ? town
                        : town + " (" + province + ")";
        String land = country.isBlank() || country.equals("IT") ? "" : country;
        return Stream.of(street, withProvince, land)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
