package it.trequartista.sync;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The encryption of the folder, as its user decides about it. What is decided here the next pass
/// of [Sync] carries out.
public final class Encryption {
    /// A passphrase is not shorter.
    public static final int SHORTEST = 12;

    private final Db db;

    /// Of the folder in which a file meets its others.
    public Encryption(Db db) {
        this.db = db;
    }

    /// Whether it is on.
    public enum State {
        /// Everything lies in the folder as it is.
        OFF,
        /// Everything is sealed.
        ON,
        /// Everything is sealed, and the key is not on this computer.
        LOCKED
    }

    /// How things are.
    ///
    /// @param state on or off
    /// @param passphrase whether there is one
    /// @param left who has left how many files in the folder that are not sealed as it is
    public record Shown(State state, boolean passphrase, Map<String, Integer> left) {
        public Shown {
            left = Map.copyOf(left);
        }

        /// Nothing known yet.
        public static final Shown NONE = new Shown(State.OFF, false, Map.of());
    }

    /// How things are.
    public Shown shown() {
        return db.ask(
                p -> {
                    var store = new VaultStore(p);
                    var file = store.file();
                    var state = state(file, store.keys());
                    return new Shown(
                            state,
                            file.filter(f -> f.passphrase() != null).isPresent(),
                            state == State.ON ? left(store.others(), new SyncStore(p)) : Map.of());
                });
    }

    private static State state(Optional<VaultFile> file, Map<String, VaultKey> keys) {
        return file.map(
                        f ->
                                !keys.containsKey(f.key())
                                        ? State.LOCKED
                                        : f.on() ? State.ON : State.OFF)
                .orElse(State.OFF);
    }

    private static Map<String, Integer> left(List<Folder.Entry> files, SyncStore store) {
        var names = new HashMap<String, String>();
        store.peers().forEach(p -> names.put(p.stream(), p.name()));
        var left = new TreeMap<String, Integer>();
        for (Folder.Entry file : files) {
            String[] parts = file.path().split("/", -1);
            String stream = parts.length > 1 ? parts[1] : "";
            int _ = left.merge(names.getOrDefault(stream, file.path()), 1, Integer::sum);
        }
        return left;
    }

    /// Encrypts the folder, or encrypts it anew: with a key nobody has had, that this code opens
    /// from now on, and the passphrase if there is one.
    public void turnOn(RecoveryCode code, Optional<String> typed) {
        var passphrase = typed.map(Encryption::checked);
        var key = VaultKey.fresh();
        change(
                (vault, before) -> {
                    var wraps =
                            new VaultFile.Wraps(
                                    Wrap.by(code, key, vault),
                                    passphrase.map(p -> Wrap.by(p, key, vault)).orElse(null));
                    return VaultFile.of(vault, next(before), true, key, wraps);
                },
                Optional.of(key));
    }

    /// Ends the encryption: everything is written again as it is.
    public void turnOff() {
        var key = key();
        change(
                (vault, before) ->
                        VaultFile.of(vault, next(before), false, key, before.orElseThrow().wraps()),
                Optional.empty());
    }

    /// Sets another passphrase, or none. The key stays what it was.
    public void passphrase(Optional<String> typed) {
        var passphrase = typed.map(Encryption::checked);
        var key = key();
        change(
                (vault, before) -> {
                    var wraps =
                            new VaultFile.Wraps(
                                    before.orElseThrow().code(),
                                    passphrase.map(p -> Wrap.by(p, key, vault)).orElse(null));
                    return VaultFile.of(vault, next(before), true, key, wraps);
                },
                Optional.empty());
    }

    /// Lets this computer in.
    ///
    /// @throws it.trequartista.kernel.Refused when it is neither the code nor the passphrase
    public void unlock(String typed) {
        var file = ask(VaultStore::file);
        var key = file.flatMap(f -> f.open(typed.strip()));
        if (key.isEmpty()) {
            throw Problem.input("sync.wrongCode").refused();
        }
        db.ingest(
                p -> {
                    var store = new VaultStore(p);
                    store.key(key.get());
                    store.judgeAnew();
                    return Set.of();
                });
    }

    /// Whether a passphrase will do.
    ///
    /// @throws it.trequartista.kernel.Refused when it is too short
    public static void check(String typed) {
        String _ = checked(typed);
    }

    private static String checked(String typed) {
        String passphrase = typed.strip();
        if (passphrase.length() < SHORTEST) {
            throw Problem.input("sync.shortPassphrase", SHORTEST).refused();
        }
        return passphrase;
    }

    private static long next(Optional<VaultFile> before) {
        return before.map(VaultFile::number).orElse(0L) + 1;
    }

    private VaultKey key() {
        return db.ask(
                        p -> {
                            var store = new VaultStore(p);
                            return store.file()
                                    .filter(VaultFile::on)
                                    .flatMap(f -> Optional.ofNullable(store.keys().get(f.key())));
                        })
                .orElseThrow(() -> Problem.rule("sync.locked").refused());
    }

    private interface Change {
        VaultFile of(String vault, Optional<VaultFile> before);
    }

    private void change(Change change, Optional<VaultKey> key) {
        String vault = db.ask(p -> new SyncStore(p).self().vault());
        var before = ask(VaultStore::file);
        var file = change.of(vault, before);
        boolean same =
                before.filter(b -> b.on() == file.on() && b.key().equals(file.key())).isPresent();
        db.ingest(
                p -> {
                    var store = new VaultStore(p);
                    key.ifPresent(store::key);
                    store.file(file);
                    if (!same) {
                        store.judgeAnew();
                    }
                    return Set.of();
                });
    }

    private <T> T ask(Function<VaultStore, T> question) {
        return db.ask(p -> question.apply(new VaultStore(p)));
    }
}
