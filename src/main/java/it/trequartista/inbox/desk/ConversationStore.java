package it.trequartista.inbox.desk;

import it.trequartista.contacts.Normal;
import it.trequartista.inbox.Names;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.inbox.understanding.Understanding;
import it.trequartista.kernel.CaptureId;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A conversation with what it seems to say, put together from the file. Every method works inside
/// the caller's transaction.
final class ConversationStore {
    /// Read when the first conversation is opened, once for all files: it keeps nothing of any.
    private static final class Words {
        static final Understanding UNDERSTOOD = new Understanding();
    }

    private final Db db;
    private final CaptureStore store;
    private final ChoiceStore choices;

    ConversationStore(Db db, CaptureStore store, ChoiceStore choices) {
        this.db = db;
        this.store = store;
        this.choices = choices;
    }

    /// All of it, with what it seems to say and who it may be from.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    Conversation get(Handle handle, CaptureId id) {
        Capture head = store.get(handle, id);
        var tail = store.tail(handle, id, Conversation.MOST);
        var found = choices(handle, head, tail.turns());
        return new Conversation(
                head,
                tail.turns(),
                tail.earlier(),
                store.files(handle, id),
                found,
                from(handle, head),
                MatchStore.matches(handle, points(head, found), name(head, found)));
    }

    private Conversation.@Nullable Match from(Handle handle, Capture head) {
        return head.links().person() == null
                ? null
                : MatchStore.person(handle, head.links().person()).orElse(null);
    }

    private List<Choice> choices(Handle handle, Capture head, List<Spoken> turns) {
        var kept = choices.of(handle, head.id());
        var found = new ArrayList<Choice>();
        var seller = store.seller(handle);
        var said = turns.stream().map(Spoken::turn).toList();
        for (var proposal :
                Words.UNDERSTOOD.of(
                        head.arrival(), said, seller, db.time().zone(), db.time().today())) {
            long turn =
                    proposal.turn() < 1 || proposal.turn() > turns.size()
                            ? 0
                            : turns.get(proposal.turn() - 1).key();
            boolean isDecided =
                    kept.stream()
                            .map(k -> k.choice().proposal())
                            .anyMatch(
                                    p ->
                                            p.target() == proposal.target()
                                                    && p.value().equals(proposal.value()));
            if (!isDecided) {
                found.add(new Choice(proposal, turn, null, ""));
            }
        }
        kept.forEach(k -> found.add(k.choice()));
        found.sort(Comparator.comparing(c -> c.proposal().target()));
        return found;
    }

    /// The addresses and numbers that may tell who it is from.
    private static Set<String> points(Capture head, List<Choice> found) {
        var points = new LinkedHashSet<String>();
        add(points, head.from().address());
        for (Choice choice : found) {
            Target target = choice.proposal().target();
            if (target == Target.EMAIL || target == Target.PHONE) {
                add(points, choice.value());
            }
        }
        return points;
    }

    private static void add(Set<String> points, String address) {
        for (String normal : List.of(Normal.email(address), Normal.phone(address))) {
            if (!normal.isEmpty()) {
                points.add(normal);
            }
        }
    }

    private static String name(Capture head, List<Choice> found) {
        String said =
                found.stream()
                        .filter(c -> c.proposal().target() == Target.PERSON)
                        .filter(c -> c.decision() != Choice.Decision.REJECTED)
                        .map(Choice::value)
                        .findFirst()
                        .orElse(head.from().who());
        return Names.sortKey(said);
    }
}
