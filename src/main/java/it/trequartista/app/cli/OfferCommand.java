package it.trequartista.app.cli;

import it.trequartista.documents.SafeFile;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// What can be done with one offer.
@Command(name = "offer")
final class OfferCommand {
    private final Terminal terminal;

    OfferCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The commands below this one.
    Pdf pdf() {
        return new Pdf(terminal);
    }

    /// Writes the PDF of an issued offer, byte for byte as it was printed.
    @Command(name = "pdf")
    static final class Pdf implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
        private Path file = Path.of("");

        @Parameters(index = "1", paramLabel = "NUMBER", descriptionKey = "number")
        private String number = "";

        @Parameters(index = "2", paramLabel = "OUT.pdf", descriptionKey = "out")
        private Path out = Path.of("");

        @Option(names = "--force", descriptionKey = "force")
        private boolean force;

        Pdf(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            byte[] pdf;
            try (var db = Db.openToRead(file, terminal.time())) {
                var store = new RecordsStore(db);
                pdf =
                        db.read(handle -> store.pdf(handle, number))
                                .orElseThrow(
                                        () -> Problem.input("app.cli.noOffer", number).refused());
            }
            if (!force && Files.exists(out)) {
                throw Problem.input("app.cli.outExists", out.toString()).refused();
            }
            SafeFile.write(out, pdf, force);
            terminal.say("app.cli.written", out.toString());
            return 0;
        }
    }
}
