package it.trequartista.insight;

import it.trequartista.kernel.Place;

import java.time.Instant;

/// Something that came in.
///
/// @param at when
/// @param title what, in a few words; may be ""
/// @param who from whom, or the file of an import; may be ""
/// @param source how it came
/// @param count rows an import added; 0 for a touchpoint
/// @param place where one reads it
public record Arrival(Instant at, String title, String who, Source source, int count, Place place) {
    /// How something came in.
    public enum Source {
        /// Written.
        MAIL,
        /// Spoken.
        CALL,
        /// Face to face.
        MEETING,
        /// A reaction in public or a message on a network.
        SOCIAL,
        /// A form or a chat of the site.
        SITE,
        /// An answer to an offer or a signature.
        DOCUMENT,
        /// Anything else.
        OTHER,
        /// A file that was imported.
        IMPORT;

        /// The source a kind of touchpoint came by.
        static Source of(String kind) {
            return switch (kind) {
                case "EMAIL" -> MAIL;
                case "CALL" -> CALL;
                case "MEETING", "EVENT" -> MEETING;
                case "CONTENT_REACTION", "COMMENT", "DM" -> SOCIAL;
                case "FORM", "CHAT" -> SITE;
                case "OFFER_REPLY", "OFFER_SENT", "SIGNATURE" -> DOCUMENT;
                default -> OTHER;
            };
        }
    }
}
