package it.trequartista.inbox;

/// A postal address, each part "" when missing.
///
/// @param kind WORK, HOME or OTHER
/// @param street with number
/// @param postal code and city on one line of an envelope
/// @param province or state
/// @param country name or code as the source writes it
record Where(String kind, String street, Town postal, String province, String country) {
    /// @param code postal code
    /// @param city name
    record Town(String code, String city) {}

    boolean isBlank() {
        return (street + postal.code + postal.city + province + country).isBlank();
    }

    /// What two equal addresses share.
    String key() {
        return Plain.of(street + " " + postal.code + " " + postal.city);
    }
}
