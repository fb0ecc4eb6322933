package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.inbox.understanding.Proposal;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the seller notes themselves, kept like what comes in. Every method works inside the
/// caller's transaction.
public final class NoteStore {
    private static final String CHANNEL = "NOTE";

    private final Db db;
    private final CaptureStore captures;
    private final ChoiceStore choices;
    private final PlacingStore placing;
    private final TriageStore triage;

    /// With the ids and the time of a file.
    public NoteStore(Db db) {
        this.db = db;
        this.captures = new CaptureStore(db);
        this.choices = new ChoiceStore(db);
        this.placing = new PlacingStore(db, choices, captures);
        this.triage = new TriageStore(db);
    }

    /// A note.
    ///
    /// @param text as it was written
    /// @param who whom it is about, as they are called, may be ""
    /// @param values it says, which the seller saw
    public record Note(String text, String who, List<Value> values) {
        /// Keeps its own copy.
        public Note {
            values = List.copyOf(values);
        }
    }

    /// Something a note says.
    ///
    /// @param value as [Proposal] has it
    /// @param words it was said in
    public record Value(Target target, String value, String words) {}

    /// Whom a note belongs to; each may be missing.
    public record Owner(@Nullable PersonId person, @Nullable CompanyId company) {}

    /// Keeps a note among what is to be sorted; what it says waits until somebody is there to put
    /// it on.
    public CaptureId insert(Handle handle, Note note) {
        var id = new CaptureId(db.ids().next());
        var now = db.time().now();
        var rows = new IntakeStore(handle, db);
        String origin = Long.toString(id.value());
        rows.insert(new Arrival(Arrival.Kind.NOTE, CHANNEL, origin, "", now, List.of()), id, 0);
        long key = Spoken.key(new Turn("", Role.THEM, now, note.text(), ""), 0);
        var spoken = new Spoken(key, "", Role.THEM, now, note.text());
        rows.part(id, 1, SpokenJson.of(List.of(spoken)));
        String snippet = Intake.snippet(note.text());
        rows.finish(id, new IntakeStore.Last(note.who(), "", snippet, now, null, null), false);
        for (var value : note.values()) {
            var why = new Proposal.Why(Reason.SAID, value.words());
            var proposal = new Proposal(value.target(), value.value(), 1, why);
            choices.keep(
                    handle, id, new Choice(proposal, key, Choice.Decision.ACCEPTED, value.value()));
            if (value.target() == Target.CODE) {
                captures.coded(handle, value.value())
                        .ifPresent(p -> captures.caused(handle, id, p));
            }
        }
        return id;
    }

    /// It belongs to somebody: it is logged in their journey and what it says goes on their record.
    public void link(Handle handle, CaptureId id, Owner owner) {
        triage.link(handle, id, new TriageStore.From(owner.person(), owner.company()));
    }

    /// A task was made of it; what it says goes on the record of whom it is about.
    public void taskMade(Handle handle, CaptureId id, Owner owner) {
        captures.link(handle, id, owner.person(), owner.company());
        if (owner.person() != null || owner.company() != null) {
            placing.place(
                    handle, new PlacingStore.Where(id, owner.person(), owner.company(), null));
        }
        captures.handled(handle, id, Outcome.TASK_MADE, "");
    }
}
