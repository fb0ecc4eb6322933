package it.trequartista.content;

import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.PublicationId;

import java.time.LocalDate;
import java.util.Optional;

/// A content item on one channel.
///
/// @param plannedOn the day it should come out
/// @param publishedOn the day it came out; empty until it has
/// @param url where it can be read, or ""
/// @param trackingCode a short code one can say on the phone or print: `A7K2`
public record Publication(
        PublicationId id,
        ContentItemId content,
        Channel channel,
        Optional<LocalDate> plannedOn,
        Optional<LocalDate> publishedOn,
        String url,
        String trackingCode) {
    /// The same, out since a day.
    Publication withPublishedOn(LocalDate day) {
        return new Publication(
                id, content, channel, plannedOn, Optional.of(day), url, trackingCode);
    }

    /// The same at another address.
    Publication withUrl(String other) {
        return new Publication(id, content, channel, plannedOn, publishedOn, other, trackingCode);
    }
}
