package it.trequartista.inbox;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// The SQL of imports: the record of each, and the state a plan was made on. What is known is read
/// by [KnownStore], what is new written by [BatchStore] as [CardStore] says.
public final class ImportStore {
    private static final int PART = 2_000;

    private final Handle handle;

    /// Inside a transaction.
    public ImportStore(Handle handle) {
        this.handle = handle;
    }

    /// What the file knows of people; nothing at all is known quickly.
    Known known() {
        boolean any =
                handle.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM"
                                        + " company)")
                        .mapTo(Boolean.class)
                        .one();
        return any ? new KnownStore(handle) : Known.NOTHING;
    }

    /// A word that changes whenever people, companies or what is on them change.
    String state() {
        return handle.createQuery(
                        """
                        SELECT (SELECT count(*) || '/' || coalesce(max(updated_at), 0) FROM person)
                            || ' ' ||
                            (SELECT count(*) || '/' || coalesce(max(updated_at), 0) FROM company)
                            || ' ' ||
                            (SELECT count(*) || '/' || coalesce(max(updated_at), 0)
                             FROM contact_point)
                        """)
                .mapTo(String.class)
                .one();
    }

    /// Carries a plan out.
    ///
    /// @throws it.trequartista.kernel.Refused as [Imports#commit]
    public void carryOut(ImportPlan plan, Db db, Progress progress) {
        plan.refuseUnmapped();
        if (!state().equals(plan.state())) {
            throw Problem.rule("inbox.changed").refused();
        }
        write(plan, db, progress);
    }

    /// Writes a plan: its cards, then a record of each source.
    private void write(ImportPlan plan, Db db, Progress progress) {
        var cards = new CardStore(db);
        People people = plan.people();
        List<Card> fresh = people.cards.stream().filter(Card::isNew).toList();
        try (var rows = new BatchStore(handle, db, fresh.size())) {
            rows.write(
                    cards.fresh(
                            people.companies.stream().filter(CompanyCard::isNew).toList(),
                            List.of()));
            for (int i = 0; i < fresh.size(); i += PART) {
                progress.check();
                progress.at(i, fresh.size());
                rows.write(
                        cards.fresh(List.of(), fresh.subList(i, Math.min(fresh.size(), i + PART))));
            }
            finish(rows, cards, plan, progress);
        }
        record(plan, db);
        progress.check();
    }

    /// Writes parts of a plan as they come, then the rest of it.
    ///
    /// @param people about how many
    /// @param plan waits for all of it
    ImportPlan write(
            Db db, long people, Handover<List<CardStore.Batch>> parts, Supplier<ImportPlan> plan) {
        ImportPlan whole;
        try (var rows = new BatchStore(handle, db, people)) {
            for (var part = parts.take(); part != null; part = parts.take()) {
                rows.write(part);
            }
            whole = plan.get();
            whole.refuseUnmapped();
            var cards = new CardStore(db);
            People rest = whole.people();
            rows.write(cards.fresh(rest.newCompanies(), rest.newPeople()));
            finish(rows, cards, whole, Progress.UNWATCHED);
        } finally {
            parts.leave();
        }
        record(whole, db);
        return whole;
    }

    /// What came on people and companies after they were written.
    private static void finish(
            BatchStore rows, CardStore cards, ImportPlan plan, Progress progress) {
        rows.index();
        People people = plan.people();
        List<Card> changed = people.cards.stream().filter(Card::hasAdditions).toList();
        for (int i = 0; i < changed.size(); i += PART) {
            progress.check();
            rows.write(cards.changed(changed.subList(i, Math.min(changed.size(), i + PART))));
        }
        rows.release();
        rows.write(
                cards.changes(
                        people.companies.stream().filter(CompanyCard::hasAdditions).toList()));
    }

    private void record(ImportPlan plan, Db db) {
        Instant now = db.time().now();
        for (int i = 0; i < plan.sources().size(); i++) {
            Source source = plan.sources().get(i);
            handle.createUpdate(
                            """
                            INSERT INTO import_session (id, source_name, source_kind, sha256,
                                added, updated, skipped, report, created_at, updated_at)
                            VALUES (:id, :name, :kind, :sha256, :added, :updated, :skipped,
                                :report, :now, :now)
                            """)
                    .bind("id", db.ids().next())
                    .bind("name", source.name())
                    .bind(
                            "kind",
                            source.layout().isEmpty() ? source.kind().name() : source.layout())
                    .bind("sha256", source.text().sha256())
                    .bind("added", plan.count(i, Decision.NEW))
                    .bind("updated", plan.count(i, Decision.UPDATED))
                    .bind("skipped", plan.count(i, Decision.SKIPPED) + plan.count(i, Decision.BAD))
                    .bind("report", Reports.json(plan, i))
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }

    /// The imports so far, newest first.
    List<ImportSession> sessions() {
        return handle.createQuery(
                        """
                        SELECT id, created_at, source_name, source_kind, added, updated, skipped,
                            items, undone_at
                        FROM import_session WHERE deleted = 0 ORDER BY id DESC LIMIT 500
                        """)
                .map((rs, _) -> session(new Row(rs)))
                .list();
    }

    private static ImportSession session(Row row) {
        return new ImportSession(
                row.number("id"),
                row.instant("created_at"),
                row.text("source_name"),
                row.text("source_kind"),
                new ImportSession.Counts(
                        row.integer("added"), row.integer("updated"), row.integer("skipped")),
                row.integer("items"),
                row.maybeInstant("undone_at").orElse(null));
    }

    /// What was kept of the rows an import did not take, as JSON.
    String report(long session) {
        return handle.createQuery("SELECT report FROM import_session WHERE id = :id")
                .bind("id", session)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> Problem.input("inbox.noSession").refused());
    }
}
