package it.trequartista.app.cli;

import it.trequartista.inbox.desk.Capture;
import it.trequartista.inbox.desk.Captures;
import it.trequartista.inbox.desk.Choice;
import it.trequartista.inbox.desk.Conversation;
import it.trequartista.inbox.desk.Spoken;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.Id;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// What came in: the list, or one of it with all that was said and what it seems to say.
@Command(name = "inbox")
final class InboxCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", descriptionKey = "arrival")
    private @Nullable Long id;

    @Option(names = "--later", descriptionKey = "later")
    private boolean later;

    @Option(names = "--done", descriptionKey = "done")
    private boolean done;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    InboxCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var db = Db.openToRead(file, terminal.time())) {
            var captures = new Captures(db);
            if (id != null) {
                one(captures.open(new CaptureId(id)));
            } else {
                all(captures);
            }
        }
        return Line.DONE;
    }

    private void all(Captures captures) {
        List<Capture> list = later ? captures.later() : done ? captures.done() : captures.toSort();
        if (json) {
            terminal.json(Fields.forPrograms(list.stream().map(this::head).toList()));
            return;
        }
        new Values(terminal).table(null, list.stream().map(this::line).toList());
        var counts = captures.counts();
        terminal.say("app.cli.inbox.count", counts.toSort(), counts.later(), counts.done());
        var median = counts.median();
        if (median != null) {
            terminal.say("app.cli.inbox.median", told(median));
        }
        var oldest = counts.oldest();
        if (oldest != null) {
            terminal.say("app.cli.inbox.oldest", told(oldest));
        }
    }

    private String told(Duration time) {
        return time.toHours() < 1
                ? terminal.texts().get("app.cli.inbox.minutes", time.toMinutes())
                : time.toDays() < 2
                        ? terminal.texts().get("app.cli.inbox.hours", time.toHours())
                        : terminal.texts().get("app.cli.inbox.days", time.toDays());
    }

    /// For people: whom it is from, how it begins, and how old it is.
    private Fields line(Capture capture) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", Long.toString(capture.id().value()));
        told.put("channel", channel(capture));
        told.put("from", capture.from().who());
        told.put("title", capture.name());
        told.put("age", told(Duration.between(capture.clock().at(), terminal.time().now())));
        if (later) {
            told.put("laterOn", String.valueOf(capture.handling().laterOn()));
        } else if (done) {
            told.put("outcome", outcome(capture));
        }
        return new Fields(told);
    }

    private String channel(Capture capture) {
        String key = "inbox.channel." + capture.channel();
        return terminal.texts().has(key) ? terminal.texts().get(key) : capture.channel();
    }

    private String outcome(Capture capture) {
        var outcome = capture.handling().outcome();
        return outcome == null ? "" : terminal.texts().get("inbox.outcome", outcome);
    }

    /// For programs.
    private Fields head(Capture capture) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", Long.toString(capture.id().value()));
        told.put("kind", capture.kind().name());
        told.put("channel", capture.channel());
        told.put("title", capture.title());
        told.put("from", capture.from().who());
        told.put("address", capture.from().address());
        told.put("at", capture.clock().at());
        told.put("snippet", capture.snippet());
        told.put("askedAt", capture.clock().askedAt());
        told.put("answeredAt", capture.clock().answeredAt());
        var outcome = capture.handling().outcome();
        told.put("outcome", outcome == null ? null : outcome.name());
        told.put("handledAt", capture.handling().at());
        var laterOn = capture.handling().laterOn();
        told.put("laterOn", laterOn == null ? null : laterOn.toString());
        told.put("personId", text(capture.links().person()));
        told.put("companyId", text(capture.links().company()));
        told.put("publicationId", text(capture.links().publication()));
        told.put("source", capture.links().source());
        return new Fields(told);
    }

    private static @Nullable String text(@Nullable Id id) {
        return id == null ? null : Long.toString(id.value());
    }

    private void one(Conversation all) {
        if (json) {
            var told = new LinkedHashMap<String, @Nullable Object>(head(all.head()).forPrograms());
            told.put("earlier", all.earlier());
            told.put("turns", all.turns().stream().map(InboxCommand::turn).toList());
            told.put(
                    "files",
                    all.files().stream()
                            .map(f -> Map.of("name", f.name(), "mime", f.mime()))
                            .toList());
            told.put("proposals", all.choices().stream().map(InboxCommand::proposal).toList());
            told.put("matches", all.matches().stream().map(InboxCommand::match).toList());
            terminal.json(told);
            return;
        }
        var out = terminal.out();
        var head = all.head();
        out.println(channel(head) + "  " + head.name());
        out.println((head.from().who() + "  " + head.from().address()).strip());
        String outcome = outcome(head);
        if (!outcome.isEmpty()) {
            out.println(outcome);
        }
        out.println();
        if (all.earlier() > 0) {
            terminal.say("app.cli.inbox.earlier", all.earlier());
        }
        for (Spoken turn : all.turns()) {
            out.println(
                    (moment(turn.at()) + "  " + turn.speaker()).strip()
                            + ": "
                            + turn.text().replace("\n", "\n    "));
        }
        all.files().forEach(f -> out.println("[" + f.name() + "]"));
        out.println();
        for (Choice choice : all.choices()) {
            out.println(
                    choice.proposal().target()
                            + " ("
                            + terminal.texts().get("inbox.target", choice.proposal().target())
                            + "): "
                            + choice.value()
                            + decision(choice));
        }
        all.matches()
                .forEach(
                        m ->
                                terminal.say(
                                        "app.cli.inbox.match",
                                        m.name(),
                                        m.company(),
                                        Long.toString(m.person().value()),
                                        m.by()));
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : terminal.formats().moment(at, terminal.time().zone());
    }

    private String decision(Choice choice) {
        var decision = choice.decision();
        return decision == null
                ? ""
                : "  " + terminal.texts().get("app.cli.inbox.choice", decision);
    }

    private static Object turn(Spoken turn) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("speaker", turn.speaker());
        told.put("side", turn.role().name());
        var at = turn.at();
        told.put("at", at == null ? null : at.toString());
        told.put("text", turn.text());
        return told;
    }

    private static Object proposal(Choice choice) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("target", choice.proposal().target().name());
        told.put("value", choice.proposal().value());
        told.put("words", choice.proposal().why().words());
        var decision = choice.decision();
        told.put("decision", decision == null ? null : decision.name());
        told.put("taken", choice.isTaken() ? choice.chosen() : null);
        return told;
    }

    private static Object match(Conversation.Match match) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("personId", Long.toString(match.person().value()));
        told.put("name", match.name());
        told.put("company", match.company());
        told.put("by", match.by());
        return told;
    }
}
