package it.trequartista.sync;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The place inside a folder the user chose where the computers of one file meet:
/// `Trequartista-` and the beginning of the vault's name.
public final class SharedFolder {
    private static final String PREFIX = "Trequartista-";
    private static final String NOTE = "READ-ME.txt";
    private static final String SAYS =
            """
            These files belong to Trequartista. Each computer adds its own.
            Please do not rename, change or delete them. If it happens, nothing is lost:
            every computer writes again what is missing.

            Questi file sono di Trequartista. Ogni computer aggiunge i suoi.
            Non rinominarli, cambiarli o cancellarli. Se succede, niente va perso:
            ogni computer riscrive quello che manca.
            """;

    private SharedFolder() {}

    /// Keeps a file and its place in a folder at the same transactions, once.
    ///
    /// @throws it.trequartista.kernel.Refused when the folder cannot be used
    public static Sync of(Db db, Path chosen) {
        Path place = place(db, chosen);
        if (db.file().startsWith(place.toAbsolutePath())) {
            throw Problem.rule("sync.fileInside", db.name()).refused();
        }
        try {
            if (!Files.isDirectory(chosen)) {
                throw Problem.input("sync.noFolder", chosen.toString()).refused();
            }
            Path _ = Files.createDirectories(place);
            Path note = place.resolve(NOTE);
            if (!Files.exists(note)) {
                Path _ = Files.writeString(note, SAYS, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw Problem.machine("sync.notWritable", chosen.toString()).refused();
        }
        return new Sync(db, new DiskFolder(place, db.ids()));
    }

    private static Path place(Db db, Path chosen) {
        return isPlace(chosen) ? chosen : chosen.resolve(PREFIX + ask(db).substring(0, 4));
    }

    /// Waits for what moves in a file's place in a folder.
    public static FolderWatch watch(Db db, Path chosen) {
        return new FolderWatch(place(db, chosen));
    }

    /// The folder the user chose for a file on this computer.
    public static Optional<Path> chosen(Db db) {
        return db.ask(p -> new SyncStore(p).folder().map(Path::of));
    }

    /// Remembers a choice; nothing to meet the others nowhere.
    public static void choose(Db db, Optional<Path> folder) {
        db.ingest(
                p -> {
                    new SyncStore(p).folder(folder.map(Path::toString).orElse(""));
                    return Set.of();
                });
    }

    private static boolean isPlace(Path folder) {
        return String.valueOf(folder.getFileName()).startsWith(PREFIX);
    }

    /// A file that was made from a folder.
    ///
    /// @param db the file, open
    /// @param came how many transactions it took in
    public record Joined(Db db, int came) {}

    /// Makes a new file from what a folder holds.
    ///
    /// @param typed the recovery code or the passphrase, where the folder is encrypted
    /// @param progress tells how far it is, and may cancel
    /// @throws it.trequartista.kernel.Refused when the folder holds nothing, or the parts of more
    ///     than one file, or wants another code; nothing is left behind then
    public static Joined join(
            Path file, Path chosen, Time time, Optional<String> typed, Progress progress) {
        Path place = place(chosen);
        var encrypted = vaultFile(place).filter(VaultFile::on);
        var key = encrypted.map(e -> open(e, typed));
        String vault = encrypted.map(VaultFile::vault).orElseGet(() -> vault(place));
        if (Files.exists(file)) {
            throw Problem.input("store.exists", file.toString()).refused();
        }
        // Under another name until it is whole: a crash leaves no file that lacks something.
        Path part = file.resolveSibling("~" + file.getFileName() + ".joining");
        try {
            remove(part);
            int came = 0;
            try (Db db = Db.create(part, time)) {
                db.ingest(
                        p -> {
                            new SyncStore(p).vault(vault);
                            encrypted.ifPresent(new VaultStore(p)::file);
                            key.ifPresent(new VaultStore(p)::key);
                            return Set.of();
                        });
                var folder = new Watched(new DiskFolder(place, db.ids()), progress);
                came = new Sync(db, folder).receive(progress);
                db.renew();
            }
            Path _ = Files.move(part, file);
            return new Joined(Db.open(file, time), came);
        } catch (IOException e) {
            throw Problem.machine("sync.notReadable", chosen.toString()).refused();
        } finally {
            remove(part);
        }
    }

    /// Removes what became of a file that was not made.
    private static void remove(Path part) {
        String name = String.valueOf(part.getFileName());
        for (String left : List.of(name, name + "-wal", name + "-shm", "." + name + ".lock")) {
            try {
                boolean _ = Files.deleteIfExists(part.resolveSibling(left));
            } catch (IOException e) {
                // Nobody takes it for the file.
            }
        }
    }

    /// A folder whose reading is watched and can be cancelled.
    private record Watched(Folder folder, Progress progress) implements Folder {
        @Override
        public List<Entry> list() throws IOException {
            return folder.list();
        }

        @Override
        public byte[] read(Entry entry) throws IOException {
            progress.check();
            return folder.read(entry);
        }

        @Override
        public void write(String path, byte[] bytes) throws IOException {
            folder.write(path, bytes);
        }

        @Override
        public void delete(String path) throws IOException {
            folder.delete(path);
        }
    }

    /// The same, unwatched.
    public static Joined join(Path file, Path chosen, Time time, Optional<String> typed) {
        return join(file, chosen, time, typed, Progress.UNWATCHED);
    }

    /// The same from a folder that is not encrypted.
    public static Joined join(Path file, Path chosen, Time time) {
        return join(file, chosen, time, Optional.empty());
    }

    /// Whether the code or passphrase is the right one for a folder.
    ///
    /// @throws it.trequartista.kernel.Refused when it is not
    public static void tryCode(Path chosen, String typed) {
        vaultFile(place(chosen))
                .filter(VaultFile::on)
                .ifPresent(
                        file -> {
                            var _ = open(file, Optional.of(typed));
                        });
    }

    /// Whether whoever joins a folder must have its code.
    ///
    /// @throws it.trequartista.kernel.Refused when the folder holds nothing
    public static boolean isEncrypted(Path chosen) {
        return vaultFile(place(chosen)).filter(VaultFile::on).isPresent();
    }

    private static VaultKey open(VaultFile file, Optional<String> typed) {
        if (typed.isEmpty()) {
            throw Problem.input("sync.codeNeeded").refused();
        }
        return file.open(typed.get().strip())
                .orElseThrow(() -> Problem.input("sync.wrongCode").refused());
    }

    /// The file that says how a place is encrypted.
    private static Optional<VaultFile> vaultFile(Path place) {
        try (var inside = Files.list(place)) {
            var files = new ArrayList<VaultFile>();
            for (Path file : inside.toList()) {
                if (VaultFile.isNamed(String.valueOf(file.getFileName()))
                        && Files.size(file) <= VaultFile.LARGEST) {
                    VaultFile.read(Files.readAllBytes(file)).ifPresent(files::add);
                }
            }
            return files.stream().max(VaultFile.ORDER);
        } catch (IOException e) {
            throw Problem.machine("sync.notReadable", place.toString()).refused();
        }
    }

    private static Path place(Path chosen) {
        if (!Files.isDirectory(chosen)) {
            throw Problem.input("sync.noFolder", chosen.toString()).refused();
        }
        if (isPlace(chosen)) {
            return chosen;
        }
        var places = new ArrayList<Path>();
        try (var inside = Files.list(chosen)) {
            inside.filter(f -> isPlace(f) && Files.isDirectory(f)).forEach(places::add);
        } catch (IOException e) {
            throw Problem.machine("sync.notReadable", chosen.toString()).refused();
        }
        return switch (places.size()) {
            case 0 -> throw Problem.input("sync.nothing", chosen.toString()).refused();
            case 1 -> places.getFirst();
            default ->
                    throw Problem.input("sync.several", chosen.toString(), names(places)).refused();
        };
    }

    private static String names(List<Path> places) {
        return String.join(
                ", ", places.stream().map(p -> String.valueOf(p.getFileName())).sorted().toList());
    }

    /// The one vault whose files lie in a place.
    private static String vault(Path place) {
        var vaults = new TreeSet<String>();
        try (var all = Files.walk(place)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".hsx")).toList()) {
                try {
                    vaults.add(Segment.read(Files.readAllBytes(file)).head().vault());
                } catch (Segment.Unreadable e) {
                    // Not whole yet: another one says it.
                }
            }
        } catch (IOException e) {
            throw Problem.machine("sync.notReadable", place.toString()).refused();
        }
        if (vaults.size() != 1) {
            String key = vaults.isEmpty() ? "sync.nothing" : "sync.several";
            throw Problem.input(key, place.toString(), String.join(", ", vaults)).refused();
        }
        return vaults.first();
    }

    private static String ask(Db db) {
        return db.ask(p -> new SyncStore(p).self().vault());
    }
}
