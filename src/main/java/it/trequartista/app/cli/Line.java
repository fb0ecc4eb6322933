package it.trequartista.app.cli;

import it.trequartista.kernel.Program;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;
import it.trequartista.store.History;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The command line: takes the arguments, gives the exit code.
@Command(name = "trequartista", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT)
public final class Line {
    /// All went as asked.
    public static final int DONE = 0;

    /// It was understood but could not be done; the reason is on standard error.
    public static final int REFUSED = 1;

    /// It was not understood.
    public static final int MISUSED = 2;

    @SuppressWarnings("UnusedVariable") // Languages has read it before anything can speak.
    @Option(
            names = "--lang",
            paramLabel = "it|en",
            descriptionKey = "lang",
            scope = ScopeType.INHERIT)
    private String language = "";

    private Line() {}

    /// Runs one command on the machine's own streams.
    ///
    /// @return the exit code
    public static int run(List<String> arguments) {
        var texts = new Texts(Languages.of(arguments, System.getenv()));
        // Consoles of Windows have their own letters; everything else reads UTF-8.
        Charset letters =
                System.getProperty("os.name", "").startsWith("Windows")
                        ? System.out.charset()
                        : StandardCharsets.UTF_8;
        var out = new PrintWriter(System.out, true, letters);
        var err = new PrintWriter(System.err, true, letters);
        return run(arguments, new Terminal(out, err, texts, Time.ofThisMachine()));
    }

    /// Runs one command and speaks to a terminal.
    static int run(List<String> arguments, Terminal terminal) {
        var line = line(terminal);
        try {
            return line.execute(arguments.toArray(String[]::new));
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private static CommandLine line(Terminal terminal) {
        var offer = new OfferCommand(terminal);
        var line =
                new CommandLine(new Line())
                        .addSubcommand(new NewCommand(terminal))
                        .addSubcommand(new ImportCommand(terminal))
                        .addSubcommand(new ImportsCommand(terminal))
                        .addSubcommand(new InboxCommand(terminal))
                        .addSubcommand(new TriageCommand(terminal))
                        .addSubcommand(new ListCommand(terminal))
                        .addSubcommand(new ShowCommand(terminal))
                        .addSubcommand(new SetCommand(terminal))
                        .addSubcommand(new CaptureCommand(terminal))
                        .addSubcommand(new HistoryCommand(terminal))
                        .addSubcommand(new ConflictsCommand(terminal))
                        .addSubcommand(new DuplicatesCommand(terminal))
                        .addSubcommand("undo", new TurnCommand(terminal, History::undo))
                        .addSubcommand("redo", new TurnCommand(terminal, History::redo))
                        .addSubcommand(new CommandLine(offer).addSubcommand(offer.pdf()))
                        .addSubcommand(new CheckCommand(terminal))
                        .addSubcommand(new SyncCommand(terminal))
                        .addSubcommand(new MergeCommand(terminal))
                        .addSubcommand(new CompactCommand(terminal));
        line.setResourceBundle(new HelpTexts(terminal.texts()));
        line.getCommandSpec().version(terminal.texts().get("app.cli.version", Program.version()));
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, cmd, parsed) -> refuse(e, terminal))
                .setParameterExceptionHandler((e, args) -> misused(e, terminal));
    }

    private static int refuse(Exception e, Terminal terminal) throws Exception {
        if (e instanceof Refused refused) {
            terminal.err().println(terminal.texts().get(refused.problem()));
            return REFUSED;
        }
        throw e;
    }

    private static int misused(ParameterException e, Terminal terminal) {
        var texts = terminal.texts();
        String sentence =
                switch (e) {
                    case MissingParameterException m when !m.getMissing().isEmpty() ->
                            texts.get("app.cli.missing", m.getMissing().getFirst().paramLabel());
                    case UnmatchedArgumentException u when !u.getUnmatched().isEmpty() ->
                            texts.get("app.cli.unknown", u.getUnmatched().getFirst());
                    default ->
                            e.getValue() == null
                                    ? String.valueOf(e.getMessage())
                                    : texts.get("app.cli.unknown", e.getValue());
                };
        terminal.err().println(sentence);
        terminal.err()
                .println(
                        texts.get(
                                "app.cli.seeHelp",
                                e.getCommandLine().getCommandSpec().qualifiedName()));
        return MISUSED;
    }
}
