package it.trequartista.app.cli;

import it.trequartista.inbox.Decision;
import it.trequartista.inbox.Imports;
import it.trequartista.inbox.Mapping;
import it.trequartista.inbox.PlannedRow;
import it.trequartista.inbox.Reading;
import it.trequartista.inbox.Source;
import it.trequartista.inbox.Wishes;
import it.trequartista.inbox.desk.Delivered;
import it.trequartista.inbox.desk.Delivered.Trouble;
import it.trequartista.inbox.desk.Deliveries;
import it.trequartista.inbox.desk.Delivery;
import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Takes lists of people, conversations and messages in.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SOURCE", descriptionKey = "source")
    private List<Path> brought = List.of();

    @Option(names = "--dry-run", descriptionKey = "dryRun")
    private boolean dryRun;

    @Option(names = "--map", paramLabel = "COLUMN=FIELD", descriptionKey = "map")
    private List<String> map = List.of();

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
    private String encoding = "";

    @Option(names = "--separator", paramLabel = "SIGN", descriptionKey = "separator")
    private String separator = "";

    @Option(names = "--header-row", paramLabel = "ROW", descriptionKey = "headerRow")
    private int headerRow = Reading.FIND;

    @Option(names = "--skip-duplicates", descriptionKey = "skipDuplicates")
    private boolean skipDuplicates;

    @Option(names = "--left-out", paramLabel = "CSV", descriptionKey = "leftOut")
    private @Nullable Path leftOut;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Delivered delivered;
        try (var delivery = Delivery.of(brought, Progress.UNWATCHED);
                var db =
                        dryRun
                                ? Db.openToRead(file, terminal.time())
                                : Db.open(file, terminal.time())) {
            var deliveries = new Deliveries(db);
            Wishes wishes = wishes(delivery);
            delivered =
                    dryRun
                            ? deliveries.preview(delivery, wishes, Progress.UNWATCHED)
                            : deliveries.takeIn(delivery, wishes, Background::ahead);
        }
        var plan = delivered.plan();
        if (leftOut != null && plan != null) {
            Imports.export(plan, leftOut, terminal.texts());
        }
        tell(delivered);
        delivered.items().stream()
                .map(Delivered.Item::refused)
                .filter(Objects::nonNull)
                .forEach(p -> terminal.err().println(terminal.texts().get(p)));
        return delivered.isRefused() ? Line.REFUSED : Line.DONE;
    }

    private Wishes wishes(Delivery delivery) {
        var wishes = Wishes.NONE.with(Mapping.of(map)).leavingDoubtful(skipDuplicates);
        var reading = new Reading(encoding, separator, headerRow);
        for (Path list : delivery.lists().keySet()) {
            wishes = wishes.with(list, reading);
        }
        return wishes;
    }

    private void tell(Delivered delivered) {
        var left = new ArrayList<PlannedRow>();
        var sources = new ArrayList<Source>();
        var plan = delivered.plan();
        if (plan != null) {
            plan.rows().stream().filter(ImportCommand::isTold).forEach(left::add);
            sources.addAll(plan.sources());
        }
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            for (Decision decision : Decision.values()) {
                told.put(decision.name().toLowerCase(Locale.ROOT), count(delivered, decision));
            }
            told.put("dryRun", dryRun);
            told.put("rows", left.stream().map(r -> row(sources, r)).toList());
            told.put("items", delivered.items().stream().map(this::item).toList());
            terminal.json(told);
            return;
        }
        for (Decision decision : Decision.values()) {
            terminal.out()
                    .println(
                            terminal.texts().get("inbox.decision", decision)
                                    + ": "
                                    + count(delivered, decision));
        }
        left.forEach(r -> terminal.out().println(line(sources, r)));
        delivered.items().forEach(this::say);
    }

    /// What was not taken, and what may be somebody known already.
    private static boolean isTold(PlannedRow row) {
        return row.decision() == Decision.BAD
                || row.decision() == Decision.SKIPPED
                || row.reason().isDoubt();
    }

    private static long count(Delivered delivered, Decision decision) {
        return delivered.items().stream()
                .map(Delivered.Item::tally)
                .mapToLong(
                        t ->
                                switch (decision) {
                                    case NEW -> t.fresh();
                                    case UPDATED -> t.updated();
                                    case SKIPPED -> t.skipped();
                                    case BAD -> t.bad();
                                })
                .sum();
    }

    /// A conversation or what holds several; rows of lists are told one by one.
    private void say(Delivered.Item item) {
        var t = item.tally();
        if (item.first() != null) {
            terminal.say(
                    "app.cli.import.item",
                    item.source(),
                    item.kind(),
                    t.items(),
                    t.fresh(),
                    t.updated());
        }
        boolean isList = item.first() == null && item.tally().items() > 0;
        if (!isList) {
            item.troubles().stream()
                    .map(p -> item.source() + "  " + where(p) + sentence(p))
                    .forEach(terminal.out()::println);
        }
    }

    private String where(Trouble trouble) {
        return trouble.where().number() == 0
                ? ""
                : terminal.texts()
                                .get(
                                        "inbox.place." + trouble.where().unit(),
                                        trouble.where().number())
                        + ": ";
    }

    private String sentence(Trouble trouble) {
        return terminal.texts().get(trouble.key(), trouble.words().toArray());
    }

    private Map<String, Object> item(Delivered.Item item) {
        var told = new LinkedHashMap<String, Object>();
        told.put("source", item.source());
        told.put("place", item.place());
        told.put("kind", item.kind());
        told.put("items", item.tally().items());
        told.put("new", item.tally().fresh());
        told.put("updated", item.tally().updated());
        told.put("skipped", item.tally().skipped());
        told.put("bad", item.tally().bad());
        var problems = new ArrayList<Map<String, Object>>();
        var refused = item.refused();
        if (refused != null) {
            problems.add(problem(item.source(), terminal.texts().get(refused)));
        }
        for (Trouble trouble : item.troubles()) {
            if (refused == null || !refused.key().equals(trouble.key())) {
                String where =
                        trouble.where().number() == 0
                                ? trouble.where().name()
                                : trouble.where().unit().name().toLowerCase(Locale.ROOT)
                                        + " "
                                        + trouble.where().number();
                problems.add(problem(where, sentence(trouble)));
            }
        }
        told.put("problems", problems);
        return told;
    }

    private static Map<String, Object> problem(String where, String what) {
        var told = new LinkedHashMap<String, Object>();
        told.put("where", where);
        told.put("what", what);
        return told;
    }

    private Map<String, Object> row(List<Source> sources, PlannedRow row) {
        var told = new LinkedHashMap<String, Object>();
        told.put("source", sources.get(row.source()).name());
        told.put("row", row.row());
        told.put("decision", row.decision().name());
        told.put("label", row.label());
        told.put("reason", reason(row));
        return told;
    }

    private String line(List<Source> sources, PlannedRow row) {
        return sources.get(row.source()).name()
                + ":"
                + row.row()
                + "  "
                + row.label()
                + "  "
                + reason(row);
    }

    private String reason(PlannedRow row) {
        return terminal.texts().get(row.reason().key(), row.reason().words().toArray());
    }
}
