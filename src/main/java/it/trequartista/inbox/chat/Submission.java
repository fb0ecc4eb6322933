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
/// @param names of the program
/// @param answers as they were given
/// @param id of the program, "" if it gives none
/// @param title of the form
/// @param written the time, as written
/// @param at when
record Submission(
        FormNames names,
        Answers answers,
        String id,
        String title,
        String written,
        @Nullable Instant at) {
    private static final int TELLING = 12;

    Arrival arrival() {
        var sender = answers.sender();
        boolean known = !sender.name().isEmpty() || !sender.address().isEmpty();
        return new Arrival(
                Arrival.Kind.FORM,
                names.channel(),
                origin(),
                title,
                at,
                known ? List.of(sender) : List.of());
    }

    private String origin() {
        if (id.isBlank()) {
            String all = written.strip() + '\n' + answers.text();
            return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        }
        return id.strip().length() >= TELLING ? id.strip() : id.strip() + '|' + written.strip();
    }

    Turn turn() {
        var sender = answers.sender();
        String speaker = sender.name().isEmpty() ? sender.address() : sender.name();
        return new Turn(speaker, Turn.Role.THEM, at, answers.text(), id.strip());
    }
}
