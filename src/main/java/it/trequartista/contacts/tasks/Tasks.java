package it.trequartista.contacts.tasks;

import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.TaskId;
import it.trequartista.store.Db;

import java.util.List;

/// What one does with tasks. Each change is one transaction.
public final class Tasks {
    private final Db db;
    private final TaskStore store;

    /// The tasks of a file.
    public Tasks(Db db) {
        this.db = db;
        this.store = new TaskStore(db);
    }

    /// Adds a task.
    ///
    /// @return the step
    /// @throws it.trequartista.kernel.Refused if it does not say what is to be done
    public StepId add(NewTask task) {
        if (task.title().isBlank()) {
            throw Problem.input("contacts.task.empty").refused();
        }
        return db.step(
                h -> {
                    var _ = store.insert(h, task);
                });
    }

    /// Ticks a task: it is done now.
    ///
    /// @return the step
    public StepId tick(TaskId id) {
        return db.step(h -> store.tick(h, id, db.time().now()));
    }

    /// Puts a task off to a day.
    ///
    /// @return the step
    public StepId putOff(TaskId id, java.time.LocalDate day) {
        return db.step(h -> store.putOff(h, id, day));
    }

    /// Deletes a task.
    ///
    /// @return the step
    public StepId delete(TaskId id) {
        return db.step(h -> store.delete(h, id));
    }

    /// All that are open, the earliest due first, those without a day last; at most 500.
    public List<Task> open() {
        return db.read(store::open);
    }

    /// Those of a person, open ones first; at most 100.
    public List<Task> ofPerson(PersonId person) {
        return db.read(h -> store.ofPerson(h, person));
    }
}
