package it.trequartista.inbox.desk;

import it.trequartista.inbox.understanding.Proposal;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.Id;
import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.PersonId;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Decisions on proposals, in the file. Every method works inside the caller's transaction.
final class ChoiceStore {
    private final Db db;

    ChoiceStore(Db db) {
        this.db = db;
    }

    /// A decision as it is kept.
    ///
    /// @param id of the row
    /// @param choice what was decided
    /// @param isPlaced whether it went to a record
    record Kept(long id, Choice choice, boolean isPlaced) {}

    /// Where an accepted value went; each may be missing.
    record Placed(
            @Nullable PersonId person,
            @Nullable CompanyId company,
            @Nullable LeadId lead,
            @Nullable ContentItemId content) {}

    List<Kept> of(Handle handle, CaptureId id) {
        return handle.createQuery(
                        """
                        SELECT * FROM capture_choice WHERE capture_id = :id AND deleted = 0
                        ORDER BY id
                        """)
                .bind("id", id.value())
                .map((rs, ctx) -> kept(new Row(rs)))
                .list();
    }

    private static Kept kept(Row row) {
        var proposal =
                new Proposal(
                        row.word("target", Target.class),
                        row.text("value"),
                        0,
                        new Proposal.Why(row.word("reason", Reason.class), row.text("words")));
        return new Kept(
                row.number("id"),
                new Choice(
                        proposal,
                        row.number("turn"),
                        row.word("decision", Choice.Decision.class),
                        row.text("chosen")),
                row.number("person_id") != 0
                        || row.number("company_id") != 0
                        || row.number("lead_id") != 0
                        || row.number("content_id") != 0);
    }

    /// Keeps a decision, in place of one on the same proposal that went nowhere yet.
    void keep(Handle handle, CaptureId id, Choice choice) {
        var proposal = choice.proposal();
        int changed =
                handle.createUpdate(
                                """
                                UPDATE capture_choice SET decision = :decision, chosen = :chosen,
                                    decided_at = :now, updated_at = :now
                                WHERE capture_id = :capture AND target = :target AND value = :value
                                    AND deleted = 0
                                """)
                        .bind("capture", id.value())
                        .bind("target", proposal.target().name())
                        .bind("value", proposal.value())
                        .bind("decision", decision(choice))
                        .bind("chosen", choice.chosen())
                        .bind("now", now())
                        .execute();
        if (changed == 0) {
            insert(handle, id, choice);
        }
    }

    private void insert(Handle handle, CaptureId id, Choice choice) {
        var proposal = choice.proposal();
        int _ =
                handle.createUpdate(
                                """
                                INSERT INTO capture_choice (id, capture_id, target, value, turn,
                                    reason, words, decision, chosen, decided_at, created_at,
                                    updated_at)
                                VALUES (:id, :capture, :target, :value, :turn, :reason, :words,
                                    :decision, :chosen, :now, :now, :now)
                                """)
                        .bind("id", db.ids().next())
                        .bind("capture", id.value())
                        .bind("target", proposal.target().name())
                        .bind("value", proposal.value())
                        .bind("turn", choice.turn())
                        .bind("reason", proposal.why().reason().name())
                        .bind("words", proposal.why().words())
                        .bind("decision", decision(choice))
                        .bind("chosen", choice.chosen())
                        .bind("now", now())
                        .execute();
    }

    /// Forgets a decision that went nowhere.
    void forget(Handle handle, CaptureId id, Proposal proposal) {
        int _ =
                handle.createUpdate(
                                """
                                UPDATE capture_choice SET deleted = 1, updated_at = :now
                                WHERE capture_id = :capture AND target = :target AND value = :value
                                    AND deleted = 0 AND person_id IS NULL AND company_id IS NULL
                                    AND lead_id IS NULL AND content_id IS NULL
                                """)
                        .bind("capture", id.value())
                        .bind("target", proposal.target().name())
                        .bind("value", proposal.value())
                        .bind("now", now())
                        .execute();
    }

    /// Says where a value went.
    void placed(Handle handle, long choice, Placed placed) {
        int _ =
                handle.createUpdate(
                                """
                                UPDATE capture_choice SET person_id = :person,
                                    company_id = :company, lead_id = :lead, content_id = :content,
                                    updated_at = :now
                                WHERE id = :id
                                """)
                        .bind("id", choice)
                        .bind("person", Id.number(placed.person))
                        .bind("company", Id.number(placed.company))
                        .bind("lead", Id.number(placed.lead))
                        .bind("content", Id.number(placed.content))
                        .bind("now", now())
                        .execute();
    }

    private static @Nullable String decision(Choice choice) {
        return choice.decision() == null ? null : choice.decision().name();
    }

    private long now() {
        return db.time().now().toEpochMilli();
    }
}
