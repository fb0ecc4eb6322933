package it.trequartista.offers;

/// A postal address; text that is not known is "".
///
/// @param street and number
/// @param postalCode five figures in Italy
/// @param city town
/// @param province two letters in Italy
/// @param country ISO 3166, two letters
public record Address(
        String street, String postalCode, String city, String province, String country) {
    /// On one line: `Via Roma 12, 25121 Brescia (BS)`.
    public String oneLine() {
        String town = (postalCode + " " + city).strip();
        String withProvince =
                province.isBlank() || province.equalsIgnoreCase(city)
                        ? town
                        : town + " (" + province + ")";
        String land = country.isBlank() || country.equals("IT") ? "" : country;
        return java.util.stream.Stream.of(street, withProvince, land)
                .filter(part -> !part.isBlank())
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
