package it.trequartista.contacts;

/// A contact point to be added.
///
/// @param kind what it is
/// @param label what the owner calls it ("work"), may be ""
/// @param value as typed
/// @param optOut true when one must not write there
public record NewPoint(ContactKind kind, String label, String value, boolean optOut) {
    /// One without label, to which one may write.
    public NewPoint(ContactKind kind, String value) {
        this(kind, "", value, false);
    }
}
