package it.trequartista.contacts;

import java.time.Instant;

/// A touchpoint to be logged.
///
/// @param at when it happened
/// @param kind what it was
/// @param direction who moved first
/// @param hat which hat one wore
/// @param nature whether it gave or asked
/// @param summary one line
/// @param body more, may be ""
/// @param links whom and what it is about
public record NewTouchpoint(
        Instant at,
        TouchKind kind,
        Direction direction,
        Hat hat,
        Nature nature,
        String summary,
        String body,
        Links links) {
    /// A touchpoint with the usual hat of its kind, neutral, without body.
    public static NewTouchpoint of(
            Instant at, TouchKind kind, Direction direction, String summary, Links links) {
        return new NewTouchpoint(
                at, kind, direction, kind.hat(), Nature.NEUTRAL, summary, "", links);
    }

    /// With another hat.
    public NewTouchpoint with(Hat other) {
        return new NewTouchpoint(at, kind, direction, other, nature, summary, body, links);
    }

    /// With another nature.
    public NewTouchpoint with(Nature other) {
        return new NewTouchpoint(at, kind, direction, hat, other, summary, body, links);
    }

    /// About somebody or something else.
    public NewTouchpoint with(Links other) {
        return new NewTouchpoint(at, kind, direction, hat, nature, summary, body, other);
    }

    /// With more to read.
    public NewTouchpoint withBody(String text) {
        return new NewTouchpoint(at, kind, direction, hat, nature, summary, text, links);
    }
}
