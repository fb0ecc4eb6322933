package it.trequartista.app.cli;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.History;
import it.trequartista.store.History.Turned;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Takes the last steps back, or does again those taken back last.
@Command
final class TurnCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Function<History, Optional<Turned>> turn;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "N", arity = "0..1", descriptionKey = "steps")
    private int steps = 1;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    TurnCommand(Terminal terminal, Function<History, Optional<Turned>> turn) {
        this.terminal = terminal;
        this.turn = turn;
    }

    @Override
    public Integer call() {
        if (steps < 1) {
            throw new ParameterException(
                    spec.commandLine(), "", spec.findOption("--json"), String.valueOf(steps));
        }
        try (var db = Db.open(file, terminal.time())) {
            var all = new ArrayList<Turned>();
            try {
                turn(db.history(), all);
            } finally {
                if (!all.isEmpty()) {
                    tell(StepTold.of(terminal, db), all);
                }
            }
            if (all.isEmpty()) {
                throw Problem.rule("app.cli.nothingTo." + spec.name()).refused();
            }
        }
        return Line.DONE;
    }

    private void turn(History history, List<Turned> all) {
        for (int i = 0; i < steps; i++) {
            var one = turn.apply(history);
            if (one.isEmpty()) {
                return;
            }
            all.add(one.get());
        }
    }

    private void tell(StepTold told, List<Turned> turned) {
        if (json) {
            terminal.json(
                    Fields.forPrograms(
                            turned.stream()
                                    .map(t -> told.forPrograms(t.step()).with("kept", t.kept()))
                                    .toList()));
            return;
        }
        for (Turned one : turned) {
            terminal.say("app.cli.turned." + spec.name(), told.names().of(one.step()));
            if (one.kept() > 0) {
                terminal.say("app.cli.kept", one.kept());
            }
        }
    }
}
