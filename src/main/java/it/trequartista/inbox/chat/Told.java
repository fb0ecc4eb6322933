package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Turn;

import java.util.List;

/// A turn with its files and with what was wrong with it.
///
/// @param after turns that stay behind it whichever way the source goes: answers, reactions
record Told(Turn turn, List<Attached> files, List<Flaw> flaws, List<Turn> after) {
    Told(Turn turn, List<Attached> files, List<Flaw> flaws) {
        this(turn, files, flaws, List.of());
    }

    /// The character that stands for one that cannot be read.
    static final char UNREADABLE = '\uFFFD';

    /// More than anybody says at once.
    static final int LONGEST = 1 << 20;

    /// Of a time that cannot be meant, as written.
    static Flaw time(Place place, String written) {
        return Flaw.of(place, "inbox.flaw.time", shortened(written));
    }

    /// Of a text that goes on beyond its limit.
    static Flaw tooLong(Place place) {
        return Flaw.of(place, "inbox.flaw.long", String.valueOf(LONGEST));
    }

    /// Of something that is no message.
    static Flaw noMessage(Place place) {
        return Flaw.of(place, "inbox.flaw.message");
    }

    /// Of the rest of a file that is cut or damaged.
    static Flaw rest(Place place) {
        return Flaw.of(place, "inbox.flaw.rest");
    }

    /// Of characters that are none.
    static Flaw characters(Place place) {
        return Flaw.of(place, "inbox.flaw.characters");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + '…' : text;
    }
}
