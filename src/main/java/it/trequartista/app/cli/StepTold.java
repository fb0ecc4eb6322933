package it.trequartista.app.cli;

import it.trequartista.app.StepNames;
import it.trequartista.store.Db;
import it.trequartista.store.History;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;

/// Tells the steps of a file's history, for people and for programs.
///
/// @param terminal where
/// @param names of the steps
record StepTold(Terminal terminal, StepNames names) {
    /// The steps of a file.
    static StepTold of(Terminal terminal, Db db) {
        return new StepTold(terminal, new StepNames(db, terminal.texts()));
    }

    /// A step for programs.
    Fields forPrograms(History.Step step) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("n", step.n());
        told.put("at", step.at());
        told.put("computer", step.stream());
        told.put("name", step.computer());
        told.put("what", names.of(step));
        told.put("own", step.own());
        told.put("undone", step.undone());
        return new Fields(told);
    }

    /// A step for people.
    Fields forPeople(History.Step step) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("n", step.n());
        told.put("at", step.at());
        told.put("computer", terminal.computer(step.stream(), step.computer(), step.own()));
        told.put("undone", step.undone() ? true : null);
        told.put("what", names.of(step));
        return new Fields(told);
    }

    /// Tells steps, one per line.
    void tell(List<History.Step> steps, boolean json) {
        if (json) {
            terminal.json(Fields.forPrograms(steps.stream().map(this::forPrograms).toList()));
        } else {
            new Values(terminal).table(null, steps.stream().map(this::forPeople).toList());
        }
    }
}
