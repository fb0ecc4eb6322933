package it.trequartista.app.cli;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            write(pdf);
            terminal.say("app.cli.written", out.toString());
            return 0;
        }

        /// Under another name first: a disk that fills up leaves no half PDF.
        private void write(byte[] pdf) {
            Path target = out.toAbsolutePath();
            if (!force && Files.exists(target)) {
                throw Problem.input("app.cli.outExists", out.toString()).refused();
            }
            Path part = target.resolveSibling("~" + target.getFileName() + ".part");
            try {
                Files.write(part, pdf);
                if (force) {
                    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.move(part, target);
                }
            } catch (FileAlreadyExistsException e) {
                throw Problem.input("app.cli.outExists", out.toString()).refused();
            } catch (IOException e) {
                throw Problem.machine("app.cli.notWritten", out.toString()).refused();
            } finally {
                forget(part);
            }
        }

        private static void forget(Path part) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // What could not be written cannot always be deleted either.
            }
        }
    }
}
