package it.trequartista.inbox.arrivals;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// One thing that came in: a conversation, a message, a form that was sent, a card.
///
/// @param kind how it came
/// @param channel the program or place it came through, in capitals: `WHATSAPP`, `EMAIL`, `RASA`
/// @param origin what makes it the same thing when it is read again, from this export or a later
///     one: the thread's own id where it has one, else who takes part in it; never the file's name
///     alone when there is anything better
/// @param title subject, or who it is with
/// @param at when it came, if the source says so
/// @param parties who takes part, as far as the head says; speakers of turns need not be repeated
public record Arrival(
        Kind kind,
        String channel,
        String origin,
        String title,
        @Nullable Instant at,
        List<Party> parties) {
    /// How a thing came.
    public enum Kind {
        /// A conversation between people.
        CHAT,
        /// A conversation with a program that answers.
        CHATBOT,
        /// A form that was filled in.
        FORM,
        /// An e-mail.
        EMAIL,
        /// An appointment.
        APPOINTMENT,
        /// A visiting card.
        CARD,
        /// Something said or typed.
        NOTE
    }

    /// Somebody who takes part.
    ///
    /// @param name as written, "" if not
    /// @param address e-mail, telephone number, user name or page, "" if none is said
    public record Party(String name, String address) {}

    /// Keeps its own copy.
    public Arrival {
        parties = List.copyOf(parties);
    }
}
