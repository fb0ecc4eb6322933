package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.PublicationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Something that came in, as a list shows it.
///
/// @param id its id
/// @param kind how it came
/// @param channel the program or place it came through, in capitals
/// @param title subject, may be ""
/// @param from whom it is from
/// @param snippet how their last word begins
/// @param clock its times
/// @param links whom and what it is about
/// @param handling what became of it
public record Capture(
        CaptureId id,
        Arrival.Kind kind,
        String channel,
        String title,
        From from,
        String snippet,
        Clock clock,
        Links links,
        Handling handling) {
    /// Whom something is from, as the source names them.
    ///
    /// @param who their name, may be ""
    /// @param address their address, number or user name there, may be ""
    public record From(String who, String address) {}

    /// Its times.
    ///
    /// @param at when the last of it came
    /// @param askedAt their first word that waited for an answer, null when nothing did
    /// @param answeredAt the first answer after it
    public record Clock(Instant at, @Nullable Instant askedAt, @Nullable Instant answeredAt) {}

    /// Whom and what it is about; each may be missing.
    ///
    /// @param person it is from
    /// @param company theirs
    /// @param publication that caused it
    /// @param source name of the file it came in, "" when it was typed or pasted
    public record Links(
            @Nullable PersonId person,
            @Nullable CompanyId company,
            @Nullable PublicationId publication,
            String source) {}

    /// What became of it.
    ///
    /// @param outcome null while it is to be sorted
    /// @param at when
    /// @param laterOn the day it comes back, null when it was not put off
    public record Handling(
            @Nullable Outcome outcome, @Nullable Instant at, @Nullable LocalDate laterOn) {}

    /// As its reader saw it.
    Arrival arrival() {
        return new Arrival(
                kind,
                channel,
                "",
                title,
                clock.at,
                from.who.isBlank() && from.address.isBlank()
                        ? List.of()
                        : List.of(new Arrival.Party(from.who, from.address)));
    }

    /// What to call it: its title, else whom it is from, else what they say.
    public String name() {
        if (!title.isBlank()) {
            return title;
        }
        return from.who.isBlank() ? snippet : from.who;
    }
}
