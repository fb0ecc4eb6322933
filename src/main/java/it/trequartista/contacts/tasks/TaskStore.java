package it.trequartista.contacts.tasks;

import it.trequartista.contacts.Person;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Id;
import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.TaskId;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Tasks in the file. Every method works inside the caller's transaction.
public final class TaskStore {
    private static final String SELECT =
            """
            SELECT t.id AS id, t.title, t.kind, t.due_on, t.due_time, t.done_at, t.person_id,
                t.company_id, t.lead_id, t.capture_id, p.given_name, p.family_name, p.nickname,
                c.name AS company
            FROM task t
            LEFT JOIN person p ON p.id = t.person_id AND p.deleted = 0
            LEFT JOIN company c ON c.id = t.company_id AND c.deleted = 0
            WHERE t.deleted = 0
            """;

    private final Db db;

    /// With the ids and the time of a file.
    public TaskStore(Db db) {
        this.db = db;
    }

    /// Adds a task.
    public TaskId insert(Handle handle, NewTask task) {
        var id = new TaskId(db.ids().next());
        var about = task.about();
        handle.createUpdate(
                        """
                        INSERT INTO task (id, title, kind, due_on, due_time, person_id, company_id,
                            lead_id, capture_id, created_at, updated_at)
                        VALUES (:id, :title, :kind, :on, :time, :person, :company,
                            :lead, :capture, :now, :now)
                        """)
                .bind("id", id.value())
                .bind("title", task.title().strip())
                .bind("kind", task.kind().name())
                .bind("on", task.dueOn() == null ? null : task.dueOn().toString())
                .bind("time", task.dueTime() == null ? null : task.dueTime().toString())
                .bind("person", Id.number(about.person()))
                .bind("company", Id.number(about.company()))
                .bind("lead", Id.number(about.lead()))
                .bind("capture", Id.number(about.capture()))
                .bind("now", db.time().now().toEpochMilli())
                .execute();
        return id;
    }

    /// Says when a task was done.
    void tick(Handle handle, TaskId id, Instant at) {
        write(handle, id, "done_at = :value", at.toEpochMilli());
    }

    /// Ticks the open tasks of a kind that something which came in asked for.
    public void tickFor(Handle handle, CaptureId capture, NewTask.Kind kind, Instant at) {
        handle.createUpdate(
                        """
                        UPDATE task SET done_at = :at, updated_at = :at
                        WHERE capture_id = :capture AND kind = :kind AND done_at IS NULL
                            AND deleted = 0
                        """)
                .bind("at", at.toEpochMilli())
                .bind("capture", capture.value())
                .bind("kind", kind.name())
                .execute();
    }

    void putOff(Handle handle, TaskId id, LocalDate day) {
        write(handle, id, "due_on = :value", day.toString());
    }

    void delete(Handle handle, TaskId id) {
        write(handle, id, "deleted = :value", 1);
    }

    private void write(Handle handle, TaskId id, String set, Object value) {
        handle.createUpdate("UPDATE task SET " + set + ", updated_at = :now WHERE id = :id")
                .bind("value", value)
                .bind("now", db.time().now().toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    /// All that are open, the earliest due first; at most 500.
    public List<Task> open(Handle handle) {
        return handle.createQuery(
                        SELECT
                                + """
                                AND t.done_at IS NULL
                                ORDER BY t.due_on IS NULL, t.due_on, t.due_time IS NULL, t.due_time,
                                    t.id
                                LIMIT 500
                                """)
                .map((rs, ctx) -> task(new Row(rs)))
                .list();
    }

    List<Task> ofPerson(Handle handle, PersonId person) {
        return handle.createQuery(
                        SELECT
                                + """
                                AND t.person_id = :person
                                ORDER BY t.done_at IS NOT NULL, t.due_on IS NULL, t.due_on, t.id DESC
                                LIMIT 100
                                """)
                .bind("person", person.value())
                .map((rs, ctx) -> task(new Row(rs)))
                .list();
    }

    private static Task task(Row row) {
        String person =
                Person.name(row.text("given_name"), row.text("family_name"), row.text("nickname"));
        return new Task(
                row.id("id", TaskId::new),
                row.text("title"),
                row.word("kind", NewTask.Kind.class),
                new Task.Due(row.maybeDay("due_on").orElse(null), time(row).orElse(null)),
                new About(
                        row.maybeId("person_id", PersonId::new).orElse(null),
                        row.maybeId("company_id", CompanyId::new).orElse(null),
                        row.maybeId("lead_id", LeadId::new).orElse(null),
                        row.maybeId("capture_id", CaptureId::new).orElse(null)),
                person.isBlank() ? row.text("company") : person,
                row.maybeInstant("done_at").orElse(null));
    }

    private static Optional<LocalTime> time(Row row) {
        try {
            return row.maybeText("due_time").filter(t -> !t.isBlank()).map(LocalTime::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // Written by a newer version.
        }
    }
}
