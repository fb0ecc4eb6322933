package it.trequartista.deals;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Ids;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Position;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StageId;
import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Deals in the file. Every method works inside the caller's transaction, so that a feature
/// downstream can move a deal in the same breath as its own change.
public final class DealStore {
    private final Ids ids;
    private final Time time;
    private final PipelineStore pipelines;
    private final DealPersonStore people;

    /// With the ids and the time of a file.
    public DealStore(Db db) {
        this.ids = db.ids();
        this.time = db.time();
        this.pipelines = new PipelineStore(ids, time);
        this.people = new DealPersonStore(ids, time);
    }

    /// The pipeline, empty when the file has none yet.
    public Optional<Pipeline> pipeline(Handle handle) {
        return pipelines.find(handle);
    }

    /// The pipeline; made with the default stages, in the file's language, when there is none.
    public Pipeline requirePipeline(Handle handle) {
        return pipelines.require(handle);
    }

    /// A deal that is not deleted.
    ///
    /// @throws it.trequartista.kernel.Refused if there is none
    public Deal get(Handle handle, DealId id) {
        return find(handle, id).orElseThrow(() -> Problem.rule("deals.gone").refused());
    }

    /// A deal that is not deleted.
    public Optional<Deal> find(Handle handle, DealId id) {
        return handle.createQuery("SELECT * FROM deal WHERE id = :id AND deleted = 0")
                .bind("id", id.value())
                .map((rs, ctx) -> deal(new Row(rs)))
                .findFirst();
    }

    private static Deal deal(Row row) {
        return new Deal(
                row.id("id", DealId::new),
                row.text("title"),
                row.maybeId("company_id", CompanyId::new).orElse(null),
                row.id("stage_id", StageId::new),
                row.maybeText("amount_minor")
                        .map(any -> row.money("amount_minor", "currency"))
                        .orElse(null),
                row.maybeDay("expected_on").orElse(null),
                next(row),
                row.text("notes"),
                row.instant("opened_at"),
                row.maybeInstant("closed_at").orElse(null),
                loss(row));
    }

    static NextStep next(Row row) {
        return NextStep.of(
                row.text("next_step"),
                row.text("waiting_for"),
                row.maybeDay("next_step_on").orElse(null));
    }

    private static @Nullable Loss loss(Row row) {
        return row.maybeText("lost_keeper")
                .map(
                        any ->
                                new Loss(
                                        row.word("lost_keeper", Keeper.class),
                                        row.text("lost_reason")))
                .orElse(null);
    }

    /// Opens a deal at the top of the first stage, at a moment.
    public DealId insert(Handle handle, NewDeal deal, Instant at) {
        var stage = requirePipeline(handle).stages().getFirst();
        var id = new DealId(ids.at(at));
        long now = time.now().toEpochMilli();
        handle.createUpdate(
                        """
                        INSERT INTO deal (id, title, company_id, stage_id, position, amount_minor,
                                          currency, opened_at, created_at, updated_at, deleted)
                        VALUES (:id, :title, :company, :stage, :position, :amount, :currency,
                                :at, :now, :now, 0)
                        """)
                .bind("id", id.value())
                .bind("title", deal.title().strip())
                .bind("company", deal.company() == null ? null : (Long) deal.company().value())
                .bind("stage", stage.id().value())
                .bind("position", top(handle, stage.id()))
                .bind("amount", deal.amount() == null ? null : (Long) deal.amount().minor())
                .bind("currency", currency(handle, deal))
                .bind("at", at.toEpochMilli())
                .bind("now", now)
                .execute();
        new DealFieldStore(time).next(handle, id, deal.next());
        record(handle, new StageChange(id, null, stage.id(), at));
        for (PersonId person : deal.people()) {
            var _ = people.add(handle, id, person, DealRole.CONTACT);
        }
        return id;
    }

    private static String currency(Handle handle, NewDeal deal) {
        return deal.amount() != null
                ? deal.amount().currency().getCurrencyCode()
                : handle.createQuery("SELECT currency FROM workspace WHERE deleted = 0 LIMIT 1")
                        .mapTo(String.class)
                        .findFirst()
                        .orElse("EUR");
    }

    /// Writes one field.
    public void edit(Handle handle, DealId id, DealEdit edit) {
        var _ = get(handle, id);
        new DealFieldStore(time).write(handle, id, edit);
    }

    /// Moves a deal into a stage, before another deal; at the end when that is null. A stage of
    /// another kind closes or reopens it, at a moment.
    public void move(Handle handle, DealId id, StageId to, @Nullable DealId before, Instant at) {
        place(handle, id, to, gap(handle, id, to, before), at);
    }

    private void place(Handle handle, DealId id, StageId to, String position, Instant at) {
        var was = standing(handle, id);
        var stage = requirePipeline(handle).stage(to).orElseThrow();
        Instant closed =
                stage.kind() == StageKind.OPEN
                        ? null
                        : was.stage().equals(to) && was.closedAt() != null ? was.closedAt() : at;
        Loss loss = stage.kind() == StageKind.LOST ? was.loss() : null;
        write(handle, new Standing(id, to, position, closed, loss));
        if (!was.stage().equals(to)) {
            record(handle, new StageChange(id, was.stage(), to, at));
        }
    }

    /// Moves a deal to the top of the first stage of a kind.
    public void moveToKind(Handle handle, DealId id, StageKind kind, Instant at) {
        var stage =
                requirePipeline(handle)
                        .first(kind)
                        .orElseThrow(() -> Problem.rule("deals.noStage").refused());
        place(handle, id, stage.id(), top(handle, stage.id()), at);
    }

    /// Wins a deal. One already won stays as it is.
    public void win(Handle handle, DealId id, Instant at) {
        var deal = get(handle, id);
        var stage = requirePipeline(handle).stage(deal.stage());
        if (stage.map(s -> s.kind() != StageKind.WON).orElse(true)) {
            moveToKind(handle, id, StageKind.WON, at);
        }
    }

    /// Loses a deal to a keeper.
    public void lose(Handle handle, DealId id, Loss loss, Instant at) {
        moveToKind(handle, id, StageKind.LOST, at);
        var is = standing(handle, id);
        write(handle, new Standing(id, is.stage(), is.position(), is.closedAt(), loss));
    }

    /// Brings a deal whose offer was sent to the stage of that name, if it stands before it.
    public void offerSent(Handle handle, DealId id, Instant at) {
        var pipeline = requirePipeline(handle);
        var deal = get(handle, id);
        var names =
                Texts.LANGUAGES.stream()
                        .map(language -> new Texts(language).get("deals.stage.offerSent"))
                        .toList();
        pipeline.stages().stream()
                .filter(s -> s.kind() == StageKind.OPEN)
                .filter(s -> names.stream().anyMatch(s.name()::equalsIgnoreCase))
                .findFirst()
                .filter(s -> deal.isOpen() && pipeline.isBefore(deal.stage(), s.id()))
                .ifPresent(s -> place(handle, id, s.id(), top(handle, s.id()), at));
    }

    /// Opens a closed deal again, in the open stage it was closed from, else in the first.
    public void reopen(Handle handle, DealId id, Instant at) {
        var open =
                requirePipeline(handle).stages().stream()
                        .filter(s -> s.kind() == StageKind.OPEN)
                        .map(Stage::id)
                        .toList();
        var from =
                changes(handle, id).stream()
                        .map(StageChange::to)
                        .filter(open::contains)
                        .reduce((earlier, later) -> later)
                        .orElse(open.getFirst());
        place(handle, id, from, top(handle, from), at);
    }

    /// The changes of stage of a deal, oldest first.
    public List<StageChange> changes(Handle handle, DealId id) {
        return handle.createQuery(
                        """
                        SELECT * FROM stage_change WHERE deal_id = :id AND deleted = 0
                        ORDER BY at, id
                        """)
                .bind("id", id.value())
                .map((rs, ctx) -> change(new Row(rs)))
                .list();
    }

    private static StageChange change(Row row) {
        return new StageChange(
                row.id("deal_id", DealId::new),
                row.maybeId("from_stage", StageId::new).orElse(null),
                row.id("to_stage", StageId::new),
                row.instant("at"));
    }

    /// Marks a deal deleted.
    public void delete(Handle handle, DealId id) {
        handle.createUpdate("UPDATE deal SET deleted = 1, updated_at = :now WHERE id = :id")
                .bind("now", time.now().toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    /// Where a deal stands.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    public Standing standing(Handle handle, DealId id) {
        return handle.createQuery("SELECT * FROM deal WHERE id = :id AND deleted = 0")
                .bind("id", id.value())
                .map((rs, ctx) -> standing(new Row(rs)))
                .findFirst()
                .orElseThrow(() -> Problem.rule("deals.gone").refused());
    }

    private static Standing standing(Row row) {
        return new Standing(
                row.id("id", DealId::new),
                row.id("stage_id", StageId::new),
                row.text("position"),
                row.maybeInstant("closed_at").orElse(null),
                loss(row));
    }

    private void write(Handle handle, Standing standing) {
        Instant closed = standing.closedAt();
        Loss loss = standing.loss();
        handle.createUpdate(
                        """
                        UPDATE deal SET stage_id = :stage, position = :position,
                            closed_at = :closed, lost_keeper = :keeper, lost_reason = :reason,
                            updated_at = :now
                        WHERE id = :id
                        """)
                .bind("stage", standing.stage().value())
                .bind("position", standing.position())
                .bind("closed", closed == null ? null : (Long) closed.toEpochMilli())
                .bind("keeper", loss == null ? null : loss.keeper().name())
                .bind("reason", loss == null ? null : loss.reason())
                .bind("now", time.now().toEpochMilli())
                .bind("id", standing.deal().value())
                .execute();
    }

    private void record(Handle handle, StageChange change) {
        handle.createUpdate(
                        """
                        INSERT INTO stage_change (id, deal_id, from_stage, to_stage, at)
                        VALUES (:id, :deal, :from, :to, :at)
                        """)
                .bind("id", ids.at(change.at()))
                .bind("deal", change.deal().value())
                .bind("from", change.from() == null ? null : (Long) change.from().value())
                .bind("to", change.to().value())
                .bind("at", change.at().toEpochMilli())
                .execute();
    }

    private static String top(Handle handle, StageId stage) {
        return Position.before(positions(handle, stage, -1).stream().findFirst().orElse(""));
    }

    private static String gap(Handle handle, DealId id, StageId to, @Nullable DealId before) {
        var positions = positions(handle, to, id.value());
        String after =
                before == null
                        ? ""
                        : handle.createQuery("SELECT position FROM deal WHERE id = :id")
                                .bind("id", before.value())
                                .mapTo(String.class)
                                .findFirst()
                                .orElse("");
        int at = positions.indexOf(after);
        if (after.isEmpty() || at < 0) {
            return Position.after(positions.isEmpty() ? "" : positions.getLast());
        }
        return Position.between(at == 0 ? "" : positions.get(at - 1), after);
    }

    private static List<String> positions(Handle handle, StageId stage, long except) {
        return handle.createQuery(
                        """
                        SELECT coalesce(position, '') FROM deal
                        WHERE stage_id = :stage AND deleted = 0 AND id <> :except
                        ORDER BY position, id
                        """)
                .bind("stage", stage.value())
                .bind("except", except)
                .mapTo(String.class)
                .list();
    }
}
