package it.trequartista.inbox.desk;

import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.PersonId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Something that came in, with all that was said.
///
/// @param head as the list shows it
/// @param turns the last of them, at most [#MOST], in order
/// @param earlier how many come before those
/// @param files that came with turns
/// @param choices what it seems to say, and what was decided
/// @param from who of the file it is from, null while nobody said so
/// @param matches who of the file it may be from, the surest first
public record Conversation(
        Capture head,
        List<Spoken> turns,
        long earlier,
        List<Enclosed> files,
        List<Choice> choices,
        @Nullable Match from,
        List<Match> matches) {
    /// So many turns are shown at once and looked at.
    public static final int MOST = 400;

    /// Keeps its own copies.
    public Conversation {
        turns = List.copyOf(turns);
        files = List.copyOf(files);
        choices = List.copyOf(choices);
        matches = List.copyOf(matches);
    }

    /// A file that came with a turn.
    ///
    /// @param turn key of the turn
    /// @param name as the sender called it
    /// @param mime what it is said to be
    /// @param attachment its bytes
    public record Enclosed(long turn, String name, String mime, AttachmentId attachment) {}

    /// Somebody of the file it may be from.
    ///
    /// @param person who
    /// @param name theirs
    /// @param company theirs, may be ""
    /// @param by the address or number they have in common, "" when only the name is the same
    public record Match(PersonId person, String name, String company, String by) {}

    /// What was taken of a kind, else what is proposed and not rejected; the first of them, "" when
    /// there is none.
    public String said(Target target) {
        return choices.stream()
                .filter(c -> c.proposal().target() == target)
                .filter(c -> c.decision() != Choice.Decision.REJECTED)
                .map(Choice::value)
                .findFirst()
                .orElse("");
    }
}
