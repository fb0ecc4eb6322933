package it.trequartista.insight;

/// What opportunities began with.
///
/// @param kind of the earliest touchpoint: where it is read from
/// @param name a title for a publication, the file's word for a channel or a kind, "" for none
/// @param deals how many began so
public record FirstTouch(Kind kind, String name, long deals) {
    /// What is known of the earliest touchpoint.
    public enum Kind {
        /// The publication that caused it.
        PUBLICATION,
        /// Its channel only.
        CHANNEL,
        /// Its kind only.
        TOUCH,
        /// There is no touchpoint.
        NONE
    }
}
