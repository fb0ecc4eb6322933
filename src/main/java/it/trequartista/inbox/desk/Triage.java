package it.trequartista.inbox.desk;

import it.trequartista.contacts.tasks.About;
import it.trequartista.contacts.tasks.NewTask;
import it.trequartista.inbox.understanding.Proposal;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.regex.Pattern;

/// What becomes of what came in. Each outcome is one step of the history, with all that belongs to
/// it.
public final class Triage {
    private static final Pattern BUDGET =
            Pattern.compile("(\\d+(\\.\\d+)?)?(\\.\\.)?(\\d+(\\.\\d+)?)?( [A-Z]{3})?");

    private final Db db;
    private final TriageStore store;

    /// Of a file.
    public Triage(Db db) {
        this.db = db;
        this.store = new TriageStore(db);
    }

    /// It belongs to somebody known: it is logged in their journey and what was accepted goes on
    /// their record.
    public StepId link(CaptureId id, PersonId person) {
        return db.step(h -> store.link(h, id, new TriageStore.From(person, null)));
    }

    /// The same of a company.
    public StepId link(CaptureId id, CompanyId company) {
        return db.step(h -> store.link(h, id, new TriageStore.From(null, company)));
    }

    /// Opens a lead on whom it is from: somebody said, else somebody of the file who has an address
    /// in common, else somebody new, made of what it says of them.
    ///
    /// @param person whom it is from, null for whoever it seems to be
    /// @throws it.trequartista.kernel.Refused if nothing says who that is
    public StepId openLead(CaptureId id, @Nullable PersonId person) {
        return db.step(
                h -> {
                    var _ = store.lead(h, id, new TriageStore.From(person, null));
                });
    }

    /// Somebody waits for an answer: a task for today says so.
    ///
    /// @param title of the task
    public StepId needsAnswer(CaptureId id, String title) {
        return task(id, title, NewTask.Kind.REPLY, db.time().today(), Outcome.ANSWER_NEEDED);
    }

    /// They were answered: the clock stops and the task is ticked.
    ///
    /// @param text what was answered, may be ""
    public StepId answered(CaptureId id, String text) {
        return db.step(h -> store.answered(h, id, text));
    }

    /// Makes a task of it.
    ///
    /// @param dueOn the day, null for some day
    public StepId makeTask(CaptureId id, String title, @Nullable LocalDate dueOn) {
        return task(id, title, NewTask.Kind.TODO, dueOn, Outcome.TASK_MADE);
    }

    private StepId task(
            CaptureId id,
            String title,
            NewTask.Kind kind,
            @Nullable LocalDate dueOn,
            Outcome outcome) {
        if (title.isBlank()) {
            throw Problem.input("contacts.task.empty").refused();
        }
        var task = new NewTask(title, kind, dueOn, null, About.NOTHING);
        return db.step(h -> store.task(h, id, task, outcome));
    }

    /// Nothing follows from it.
    public StepId notRelevant(CaptureId id) {
        return db.step(h -> store.handled(h, id, Outcome.NOT_RELEVANT, ""));
    }

    /// It is there already.
    ///
    /// @param of what it repeats, in words, may be ""
    public StepId duplicate(CaptureId id, String of) {
        return db.step(h -> store.handled(h, id, Outcome.DUPLICATE, of));
    }

    /// Puts it off: it comes back to be sorted on that day.
    public StepId later(CaptureId id, LocalDate day) {
        if (!day.isAfter(db.time().today())) {
            throw Problem.input("inbox.desk.notLater").refused();
        }
        return db.step(h -> store.later(h, id, day));
    }

    /// Back among what is to be sorted.
    public StepId reopen(CaptureId id) {
        return db.step(h -> store.handled(h, id, null, ""));
    }

    /// Takes a proposal as it stands.
    public StepId accept(CaptureId id, Choice choice) {
        return decide(id, choice, Choice.Decision.ACCEPTED, choice.proposal().value());
    }

    /// Takes a proposal with another value.
    ///
    /// @param value of a day in ISO form, of a budget as `3000..5000 EUR`
    /// @throws it.trequartista.kernel.Refused if it is none of its kind
    public StepId edit(CaptureId id, Choice choice, String value) {
        String plain = value.strip();
        if (!isValid(choice.proposal().target(), plain)) {
            throw Problem.input("inbox.desk.value." + (plain.isEmpty() ? "empty" : "wrong"), plain)
                    .refused();
        }
        return decide(id, choice, Choice.Decision.EDITED, plain);
    }

    /// Does not take a proposal.
    public StepId reject(CaptureId id, Choice choice) {
        return decide(id, choice, Choice.Decision.REJECTED, "");
    }

    /// Forgets what was decided on a proposal, unless it went to a record.
    public StepId undecide(CaptureId id, Choice choice) {
        return decide(id, choice, null, "");
    }

    private StepId decide(
            CaptureId id, Choice choice, Choice.@Nullable Decision decision, String chosen) {
        Proposal proposal = choice.proposal();
        return db.step(
                h -> store.decide(h, id, new Choice(proposal, choice.turn(), decision, chosen)));
    }

    /// An unanswered question becomes an idea for a content.
    public StepId idea(CaptureId id, Choice question) {
        return db.step(h -> store.idea(h, id, question));
    }

    private static boolean isValid(Target target, String value) {
        try {
            return switch (target) {
                case DATE -> LocalDate.parse(value).getYear() > 0;
                case BUDGET -> isBudget(value);
                default -> !value.isEmpty();
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isBudget(String value) {
        var parts = BUDGET.matcher(value);
        if (value.isEmpty()
                || !parts.matches()
                || (parts.group(1) == null && parts.group(4) == null)) {
            return false;
        }
        if (parts.group(1) != null
                && parts.group(4) != null
                && new BigDecimal(parts.group(1)).compareTo(new BigDecimal(parts.group(4))) > 0) {
            return false;
        }
        return parts.group(6) == null
                || Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(parts.group(6).strip()));
    }
}
