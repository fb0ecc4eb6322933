package it.trequartista.inbox.quick;

import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.desk.Captures;
import it.trequartista.inbox.desk.Taken;
import it.trequartista.inbox.quick.Understood.Ending;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps what is typed into the quick line. Each line is one step.
public final class QuickNotes {
    private final Db db;
    private final QuickStore store;
    private final Captures captures;

    /// Of a file.
    public QuickNotes(Db db) {
        this.db = db;
        this.store = new QuickStore(db);
        this.captures = new Captures(db);
    }

    /// What became of a line.
    ///
    /// @param ending what it was
    /// @param title of the task, whom the note is about, or how the note begins
    /// @param capture the note, null when there was nothing new
    /// @param step by which it can be taken back
    public record Saved(Ending ending, String title, @Nullable CaptureId capture, StepId step) {}

    /// Whom a line may be about, as of now.
    public AddressBook book() {
        return db.read(store::book);
    }

    /// Saves what a line says, in one step: people and companies that are new, the task, tags, and
    /// the line itself as a note that came in, which is handled unless a name means several people
    /// or there is none.
    ///
    /// @throws it.trequartista.kernel.Refused if there is nothing in it
    public Saved save(Understood said) {
        if (said.ending() == Ending.NOTHING) {
            throw Problem.input("inbox.quick.empty").refused();
        }
        var note = new AtomicReference<@Nullable CaptureId>();
        var step = db.step(handle -> note.set(store.save(handle, said)));
        return new Saved(said.ending(), title(said), note.get(), step);
    }

    private static String title(Understood said) {
        return switch (said.ending()) {
            case TASK -> said.title();
            case NOTE -> said.about();
            case NOTHING, TO_SORT -> said.line().strip();
        };
    }

    /// Takes in several lines that were pasted, by whatever reader knows them.
    ///
    /// @param name to call them by
    /// @throws it.trequartista.kernel.Refused if nothing of it can be read
    public Saved take(String name, String text) {
        var taken = captures.take(List.of(Material.of(name, text)), Progress.UNWATCHED);
        Taken.Source source = taken.sources().getFirst();
        if (source.refused() != null) {
            throw source.refused().refused();
        }
        String first = text.strip().lines().findFirst().orElse("");
        var step = Objects.requireNonNullElse(taken.step(), new StepId(0));
        return new Saved(Ending.TO_SORT, first, source.first(), step);
    }
}
