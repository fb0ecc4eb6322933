package it.trequartista.inbox.desk;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.TouchKind;
import it.trequartista.contacts.TouchpointStore;
import it.trequartista.contacts.leads.LeadStore;
import it.trequartista.contacts.leads.NewLead;
import it.trequartista.contacts.tasks.About;
import it.trequartista.contacts.tasks.NewTask;
import it.trequartista.contacts.tasks.TaskStore;
import it.trequartista.content.IdeaStore;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What an outcome writes. Every method works inside the caller's transaction.
final class TriageStore {
    /// What says who somebody is.
    private static final Set<Target> IDENTITY =
            Set.of(Target.PERSON, Target.COMPANY, Target.EMAIL, Target.PHONE);

    private static final int SUMMARY = 120;

    private final Db db;
    private final CaptureStore captures;
    private final ChoiceStore choices;
    private final ConversationStore conversations;
    private final PlacingStore placing;
    private final TouchpointStore touchpoints;
    private final LeadStore leads;
    private final TaskStore tasks;
    private final IdeaStore ideas;

    TriageStore(Db db) {
        this.db = db;
        this.captures = new CaptureStore(db);
        this.choices = new ChoiceStore(db);
        this.conversations = new ConversationStore(db, captures, choices);
        this.placing = new PlacingStore(db, choices, captures);
        this.touchpoints = new TouchpointStore(db);
        this.leads = new LeadStore(db);
        this.tasks = new TaskStore(db);
        this.ideas = new IdeaStore(db);
    }

    /// Whom something is from.
    record From(@Nullable PersonId person, @Nullable CompanyId company) {}

    /// It belongs to somebody known.
    void link(Handle handle, CaptureId id, From from) {
        captures.link(handle, id, from.person, from.company);
        placing.place(handle, new PlacingStore.Where(id, from.person, from.company, null));
        log(handle, conversations.get(handle, id));
        captures.handled(handle, id, Outcome.LINKED, "");
    }

    /// Opens a lead on whom it is from; who is not known yet is made of what was accepted, and of
    /// what is proposed and was not rejected: opening the lead is the word for it.
    ///
    /// @param from whom it is from, as far as the user said
    LeadId lead(Handle handle, CaptureId id, From from) {
        var whole = conversations.get(handle, id);
        var who = known(handle, whole, from);
        captures.link(handle, id, who.person, who.company);
        var head = whole.head();
        var lead =
                leads.insert(
                        handle,
                        new NewLead(
                                title(whole),
                                who.person,
                                who.company,
                                new NewLead.Source(id, head.links().publication()),
                                head.clock().at()));
        placing.place(handle, new PlacingStore.Where(id, who.person, who.company, lead));
        log(handle, conversations.get(handle, id));
        captures.handled(handle, id, Outcome.LEAD_OPENED, "");
        return lead;
    }

    /// What they want, else what it is called.
    private static String title(Conversation whole) {
        String need = whole.said(Target.NEED);
        return need.isBlank() ? whole.head().name() : summary(need);
    }

    private From known(Handle handle, Conversation whole, From from) {
        var head = whole.head();
        PersonId person = from.person == null ? head.links().person() : from.person;
        CompanyId company = from.company == null ? head.links().company() : from.company;
        if (person == null && company == null && !whole.matches().isEmpty()) {
            var surest = whole.matches().getFirst();
            person = surest.by().isEmpty() ? null : surest.person();
        }
        if (person != null) {
            return new From(person, company);
        }
        for (Choice choice : whole.choices()) {
            if (choice.decision() == null && IDENTITY.contains(choice.proposal().target())) {
                choices.keep(handle, head.id(), accepted(choice));
            }
        }
        String firm = whole.said(Target.COMPANY);
        String name =
                whole.said(Target.PERSON).isBlank() ? head.from().who() : whole.said(Target.PERSON);
        if (name.isBlank() && firm.isBlank() && company == null) {
            throw Problem.input("inbox.desk.nobody").refused();
        }
        if (company == null && !firm.isBlank()) {
            company = placing.company(handle, firm);
        }
        return new From(
                name.isBlank() ? null : placing.person(handle, name, head.channel()), company);
    }

    private static Choice accepted(Choice choice) {
        return new Choice(
                choice.proposal(),
                choice.turn(),
                Choice.Decision.ACCEPTED,
                choice.proposal().value());
    }

    /// Logs what the journey does not know of it yet.
    private void log(Handle handle, Conversation whole) {
        var head = whole.head();
        PersonId person = head.links().person();
        Instant since = captures.lastTouch(handle, head.id()).orElse(Instant.MIN);
        var links =
                Links.NONE
                        .with(head.links().company())
                        .with(head.links().publication())
                        .with(head.id());
        var all = person == null ? links : links.with(person);
        for (var touch : Exchanges.of(whole.turns(), head.clock().at()).touches()) {
            if (touch.at().isAfter(since)) {
                var _ =
                        touchpoints.insert(
                                handle,
                                NewTouchpoint.of(
                                        touch.at(),
                                        kind(head),
                                        touch.isTheirs() ? Direction.IN : Direction.OUT,
                                        summary(touch.text()),
                                        all));
            }
        }
    }

    private static TouchKind kind(Capture head) {
        return switch (head.kind()) {
            case EMAIL -> TouchKind.EMAIL;
            case FORM -> TouchKind.FORM;
            case APPOINTMENT, CARD -> TouchKind.MEETING;
            case NOTE -> TouchKind.OTHER;
            case CHATBOT -> TouchKind.CHAT;
            case CHAT ->
                    Set.of("LINKEDIN", "INSTAGRAM", "MESSENGER").contains(head.channel())
                            ? TouchKind.DM
                            : TouchKind.CHAT;
        };
    }

    private static String summary(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SUMMARY
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUMMARY - 1)) + "…";
    }

    /// Makes a task of it.
    ///
    /// @param outcome [Outcome#ANSWER_NEEDED] or [Outcome#TASK_MADE]
    void task(Handle handle, CaptureId id, NewTask task, Outcome outcome) {
        var whole = conversations.get(handle, id);
        var head = whole.head();
        PersonId person = head.links().person();
        if (person == null
                && !whole.matches().isEmpty()
                && !whole.matches().getFirst().by().isEmpty()) {
            person = whole.matches().getFirst().person();
            link(handle, id, new From(person, head.links().company()));
        }
        var _ =
                tasks.insert(
                        handle,
                        new NewTask(
                                task.title(),
                                task.kind(),
                                task.dueOn(),
                                task.dueTime(),
                                new About(person, head.links().company(), null, id)));
        captures.handled(handle, id, outcome, "");
    }

    /// They were answered now.
    ///
    /// @param text what was answered, may be ""
    void answered(Handle handle, CaptureId id, String text) {
        Instant now = db.time().now();
        var head = captures.get(handle, id);
        captures.answered(handle, id);
        tasks.tickFor(handle, id, NewTask.Kind.REPLY, now);
        if (head.links().person() != null) {
            var links =
                    Links.NONE.with(head.links().person()).with(head.links().company()).with(id);
            var touch = NewTouchpoint.of(now, kind(head), Direction.OUT, summary(text), links);
            var _ = touchpoints.insert(handle, touch.withBody(text));
        }
        captures.handled(handle, id, Outcome.ANSWERED, "");
    }

    void handled(Handle handle, CaptureId id, @Nullable Outcome outcome, String note) {
        captures.handled(handle, id, outcome, note);
    }

    void later(Handle handle, CaptureId id, LocalDate day) {
        captures.later(handle, id, day);
    }

    /// Keeps a decision; what was accepted goes to whom it is from, if that is known.
    void decide(Handle handle, CaptureId id, Choice choice) {
        if (choice.decision() == null) {
            choices.forget(handle, id, choice.proposal());
            return;
        }
        choices.keep(handle, id, choice);
        var head = captures.get(handle, id);
        if (choice.proposal().target() == Target.CODE && choice.isTaken()) {
            captures.coded(handle, choice.chosen()).ifPresent(p -> captures.caused(handle, id, p));
        }
        if (head.links().person() != null || head.links().company() != null) {
            placing.place(
                    handle,
                    new PlacingStore.Where(
                            id,
                            head.links().person(),
                            head.links().company(),
                            captures.lead(handle, id).orElse(null)));
        }
    }

    /// A question becomes an idea for a content.
    void idea(Handle handle, CaptureId id, Choice question) {
        var accepted = accepted(question);
        choices.keep(handle, id, accepted);
        var idea = ideas.insert(handle, question.value(), question.value());
        for (var kept : choices.of(handle, id)) {
            if (kept.choice().proposal().target() == Target.QUESTION
                    && kept.choice().proposal().value().equals(question.proposal().value())) {
                choices.placed(handle, kept.id(), new ChoiceStore.Placed(null, null, null, idea));
            }
        }
    }

    List<ChoiceStore.Kept> choices(Handle handle, CaptureId id) {
        return choices.of(handle, id);
    }
}
