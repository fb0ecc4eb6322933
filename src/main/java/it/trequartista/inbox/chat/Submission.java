package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.mail.Answers;
import it.trequartista.kernel.Sha256;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// What somebody wrote into a form of a web site.
///
/// The origin is the program's own id of it, with its time where the id is but a number; without
/// one its time and its answers. Questions that were left out do not count, so that one added to
/// the form later changes nothing.
///
/// @param arrival of it
/// @param turn with the answers
record Submission(Arrival arrival, Turn turn) {
    private static final int TELLING = 12;

    /// What is said of it besides the answers.
    ///
    /// @param id of the program, "" if it gives none
    /// @param title of the form
    /// @param written the time, as written
    /// @param at when
    record Sent(String id, String title, String written, @Nullable Instant at) {
        private String origin(String answers) {
            if (id.isBlank()) {
                String all = written.strip() + '\n' + answers;
                return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
            }
            return id.strip().length() >= TELLING ? id.strip() : id.strip() + '|' + written.strip();
        }
    }

    /// From a program.
    static Submission of(FormNames names, Answers answers, Sent sent) {
        var sender = answers.sender();
        String text = answers.text();
        String speaker = sender.name().isEmpty() ? sender.address() : sender.name();
        return new Submission(
                new Arrival(
                        Arrival.Kind.FORM,
                        names.channel(),
                        sent.origin(text),
                        sent.title(),
                        sent.at(),
                        speaker.isEmpty() ? List.of() : List.of(sender)),
                new Turn(speaker, Turn.Role.THEM, sent.at(), text, sent.id().strip()));
    }
}
