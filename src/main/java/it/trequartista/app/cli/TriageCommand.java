package it.trequartista.app.cli;

import it.trequartista.inbox.desk.Captures;
import it.trequartista.inbox.desk.Choice;
import it.trequartista.inbox.desk.Triage;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;
import it.trequartista.store.History.Step;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Says what becomes of something that came in, or decides on a proposal of it.
@Command(name = "triage")
final class TriageCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "arrival")
    private long id;

    @Parameters(index = "2", paramLabel = "OUTCOME", descriptionKey = "outcome")
    private String outcome = "";

    @Parameters(index = "3", arity = "0..1", paramLabel = "TARGET", descriptionKey = "target")
    private String target = "";

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "taskTitle")
    private String title = "";

    @Option(names = "--due", paramLabel = "DAY", descriptionKey = "taskDue")
    private String due = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    TriageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var db = Db.open(file, terminal.time())) {
            var captures = new Captures(db);
            var capture = new CaptureId(id);
            String name = captures.open(capture).head().name();
            StepId step = sort(db, captures, capture, title.isEmpty() ? name : title);
            tell(db, step);
        }
        return Line.DONE;
    }

    private StepId sort(Db db, Captures captures, CaptureId capture, String title) {
        var triage = new Triage(db);
        int cut = outcome.indexOf('=');
        String word = (cut < 0 ? outcome : outcome.substring(0, cut)).toLowerCase(Locale.ROOT);
        String value = cut < 0 ? "" : outcome.substring(cut + 1);
        return switch (word) {
            case "link" -> link(db, triage, capture, value);
            case "lead" -> triage.openLead(capture, value.isEmpty() ? null : person(db, value));
            case "answer" -> triage.needsAnswer(capture, title);
            case "answered" -> triage.answered(capture, value);
            case "task" -> triage.makeTask(capture, title, day(due));
            case "later" -> {
                var day = day(value);
                if (day == null) {
                    throw misused(outcome);
                }
                yield triage.later(capture, day);
            }
            case "not-relevant" -> triage.notRelevant(capture);
            case "duplicate" -> triage.duplicate(capture, value);
            case "reopen" -> triage.reopen(capture);
            case "accept" -> accept(triage, captures, capture);
            case "reject" -> triage.reject(capture, choice(captures, capture));
            default -> throw misused(outcome);
        };
    }

    private @Nullable LocalDate day(String text) {
        return new Typed("day", text).day();
    }

    private ParameterException misused(String word) {
        return new ParameterException(
                spec.commandLine(), "", spec.positionalParameters().get(2), word);
    }

    private static StepId link(Db db, Triage triage, CaptureId capture, String value) {
        var found =
                db.read(handle -> new RecordsStore(db).find(handle, value))
                        .orElseThrow(() -> Problem.input("app.cli.noRecord", value).refused());
        long whom = found.record().id();
        return switch (found.kind()) {
            case PEOPLE -> triage.link(capture, new PersonId(whom));
            case COMPANIES -> triage.link(capture, new CompanyId(whom));
            default -> throw Problem.input("app.cli.noRecord", value).refused();
        };
    }

    private static PersonId person(Db db, String value) {
        var of = References.of(db, new Typed("person", value), Kind.PEOPLE);
        return new PersonId(Objects.requireNonNull(of));
    }

    private StepId accept(Triage triage, Captures captures, CaptureId capture) {
        var choice = choice(captures, capture);
        int cut = target.indexOf('=');
        String value = cut < 0 ? choice.proposal().value() : target.substring(cut + 1);
        return value.equals(choice.proposal().value())
                ? triage.accept(capture, choice)
                : triage.edit(capture, choice, value);
    }

    /// The proposal that is meant: the one with the value said, else the first that waits.
    private Choice choice(Captures captures, CaptureId capture) {
        int cut = target.indexOf('=');
        String kind = cut < 0 ? target : target.substring(0, cut);
        String value = cut < 0 ? "" : target.substring(cut + 1);
        var wanted = target(kind);
        List<Choice> all =
                captures.open(capture).choices().stream()
                        .filter(c -> c.proposal().target() == wanted)
                        .toList();
        return first(all.stream().filter(c -> c.proposal().value().equals(value)).toList())
                .or(() -> first(all.stream().filter(c -> c.decision() == null).toList()))
                .or(() -> first(all))
                .orElseThrow(() -> Problem.input("app.cli.noProposal", kind).refused());
    }

    private static Optional<Choice> first(List<Choice> all) {
        return all.stream().findFirst();
    }

    private Target target(String word) {
        return Arrays.stream(Target.values())
                .filter(t -> t.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                word.isEmpty()
                                        ? misused(outcome)
                                        : new ParameterException(
                                                spec.commandLine(),
                                                "",
                                                spec.positionalParameters().get(3),
                                                word));
    }

    private void tell(Db db, StepId step) {
        var told = StepTold.of(terminal, db);
        Optional<Step> done =
                step.isNothing()
                        ? Optional.empty()
                        : db.history().steps(List.of(step.n())).stream().findFirst();
        if (json) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            object.put("id", Long.toString(id));
            object.put("outcome", outcome);
            object.put("step", done.map(s -> told.forPrograms(s).forPrograms()).orElse(null));
            terminal.json(object);
        } else if (done.isPresent()) {
            terminal.out().println(told.names().of(done.get()));
        } else {
            terminal.say("app.cli.asItWas");
        }
    }
}
