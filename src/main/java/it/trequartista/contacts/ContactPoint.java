package it.trequartista.contacts;

/// A way to reach a person or a company.
///
/// @param id in the file
/// @param kind what it is
/// @param label what the owner calls it, may be ""
/// @param value as typed
/// @param normalised as compared, "" when it does not look like its kind
/// @param optOut true when one must not write there
public record ContactPoint(
        long id, ContactKind kind, String label, String value, String normalised, boolean optOut) {}
