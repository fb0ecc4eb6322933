package it.trequartista.app.cli;

import it.trequartista.inbox.twins.Kind;
import it.trequartista.inbox.twins.Pair;
import it.trequartista.inbox.twins.Reasons;
import it.trequartista.inbox.twins.Twins;
import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;

/// Lists the records that look like one, with the reasons.
@Command(name = "duplicates")
final class DuplicatesCommand implements Callable<Integer> {
    private static final double TENTH = 10;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--companies", descriptionKey = "companies")
    private boolean companies;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DuplicatesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Pair> pairs;
        try (var db = Db.openToRead(file, terminal.time())) {
            pairs =
                    new Twins(db)
                            .pairs(companies ? Kind.COMPANIES : Kind.PEOPLE, Progress.UNWATCHED);
        }
        if (json) {
            terminal.json(pairs.stream().map(this::forPrograms).toList());
        } else {
            pairs.forEach(this::say);
            terminal.say("twins.count", pairs.size());
        }
        return Line.DONE;
    }

    private void say(Pair pair) {
        var texts = terminal.texts();
        String sure = pair.likeness().isSure() ? "  " + texts.get("twins.sure") : "";
        terminal.out()
                .printf(
                        "%s  %s  %s  %s%s%n",
                        pair.one(), pair.other(), pair.name(), pair.otherName(), sure);
        Reasons.of(pair.likeness(), texts).forEach(r -> terminal.out().println("   " + r));
    }

    private Object forPrograms(Pair pair) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", Long.toString(pair.one()));
        told.put("otherId", Long.toString(pair.other()));
        told.put("name", pair.name());
        told.put("otherName", pair.otherName());
        told.put("score", Math.round(pair.likeness().bits() * TENTH) / TENTH);
        told.put("sure", pair.likeness().isSure());
        told.put("reasons", Reasons.of(pair.likeness(), terminal.texts()));
        return told;
    }
}
