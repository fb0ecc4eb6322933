package it.trequartista.app.cli;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.sync.Encryption;
import it.trequartista.sync.Encryption.State;
import it.trequartista.sync.RecoveryCode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The encryption of the folder, on the command line. Codes and passphrases come from files or
/// from the standard input and never from the line itself, which every program of the machine can
/// read and the shell remembers.
final class FolderKey {
    private static final String STREAM = "-";

    /// Nobody's passphrase is longer.
    private static final int LONGEST = 4096;

    @Option(names = "--encrypt", descriptionKey = "encrypt")
    private boolean encrypt;

    @Option(names = "--decrypt", descriptionKey = "decrypt")
    private boolean decrypt;

    @Option(names = "--recovery-code-file", paramLabel = "FILE", descriptionKey = "codeFile")
    private @Nullable Path codeFile;

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "phraseFile")
    private @Nullable Path phraseFile;

    /// What somebody gave to come in.
    Optional<String> typed() {
        var file = codeFile == null ? phraseFile : codeFile;
        return Optional.ofNullable(file).map(FolderKey::read);
    }

    /// Turns the encryption on or off, or lets this computer in.
    ///
    /// @param pass one pass of syncing, so that all others wrote is here first
    void turn(Db db, Runnable pass, Terminal terminal) {
        var encryption = new Encryption(db);
        if (encrypt) {
            pass.run();
            turnOn(encryption, terminal);
        } else if (decrypt) {
            pass.run();
            encryption.turnOff();
        } else if (typed().isPresent()) {
            comeIn(encryption, pass);
        }
    }

    private void turnOn(Encryption encryption, Terminal terminal) {
        var code = RecoveryCode.fresh();
        var phrase = Optional.ofNullable(phraseFile).map(FolderKey::read);
        phrase.ifPresent(Encryption::check);
        if (codeFile == null || codeFile.toString().equals(STREAM)) {
            encryption.turnOn(code, phrase);
            terminal.say("app.cli.recoveryCode", code.text());
        } else {
            write(codeFile, code.text());
            encryption.turnOn(code, phrase);
            terminal.say("app.cli.recoveryCodeIn", codeFile);
        }
    }

    /// The folder is asked first: until then nobody here knows that it is encrypted.
    private void comeIn(Encryption encryption, Runnable pass) {
        try {
            pass.run();
        } catch (it.trequartista.kernel.Refused e) {
            if (encryption.shown().state() != State.LOCKED) {
                throw e;
            }
        }
        if (encryption.shown().state() == State.LOCKED) {
            encryption.unlock(typed().orElse(""));
        }
    }

    private static String read(Path file) {
        try {
            if (file.toString().equals(STREAM)) {
                byte[] line = System.in.readNBytes(LONGEST);
                return new String(line, StandardCharsets.UTF_8).strip();
            }
            if (Files.size(file) > LONGEST) {
                throw new IOException("too large");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Problem.input("app.cli.notReadable", file.toString()).refused();
        }
    }

    /// Into a file that was not there, readable by its owner only where the system knows owners.
    private static void write(Path file, String code) {
        try {
            Path _ = Files.writeString(file, "", StandardOpenOption.CREATE_NEW);
            boolean _ = file.toFile().setReadable(false, false);
            boolean _ = file.toFile().setReadable(true, true);
            Path _ = Files.writeString(file, code + "\n");
        } catch (FileAlreadyExistsException e) {
            throw Problem.input("app.cli.fileExists", file.toString()).refused();
        } catch (IOException e) {
            throw Problem.machine("app.cli.notWritten", file.toString()).refused();
        }
    }
}
