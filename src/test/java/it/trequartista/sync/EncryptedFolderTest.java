package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Sha256;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two files and one encrypted folder on a disk.
class EncryptedFolderTest {
    private static final Time TIME = Time.ofThisMachine();
    private static final String SECRET = "Geheimnisvolle Bianchi";
    private static final byte[] PAPER = ("%PDF " + SECRET).repeat(20_000).getBytes();
    private static final String PHRASE = "una frase lunga abbastanza";

    private final RecoveryCode code = RecoveryCode.fresh();
    @TempDir Path folder;
    private Path shared;
    private Db desktop;
    private Db laptop;

    @BeforeEach
    void open() throws Exception {
        shared = Files.createDirectory(folder.resolve("Dropbox"));
        desktop = Db.create(Files.createDirectory(folder.resolve("a")).resolve("a.treq"), TIME);
        write(desktop, 1, SECRET);
        attach(desktop);
        sync(desktop);
        laptop = SharedFolder.join(folder.resolve("b.treq"), shared, TIME).db();
        write(laptop, 2, SECRET);
        sync(laptop);
        sync(desktop);
    }

    @AfterEach
    void close() {
        desktop.close();
        laptop.close();
    }

    @Test
    void nothingStaysReadable() throws Exception {
        assertThat(telling()).isNotEmpty();
        new Encryption(desktop).turnOn(code, Optional.empty());
        sync(desktop);
        assertThat(new Encryption(desktop).shown().left()).hasSize(1);
        locked(laptop);
        write(laptop, 3, SECRET + " 3");
        locked(laptop);
        new Encryption(laptop).unlock(code.text().toLowerCase(java.util.Locale.ROOT));
        sync(laptop);
        sync(desktop);
        sync(laptop);
        assertThat(telling()).isEmpty();
        assertThat(new Encryption(desktop).shown().left()).isEmpty();
        assertThat(notes(desktop)).isEqualTo(notes(laptop)).hasSize(3);
        assertThat(digest(desktop)).isEqualTo(digest(laptop));
    }

    @Test
    void aThirdComesInWithCodeOrPassphraseAndNotWithAnother() throws Exception {
        new Encryption(desktop).turnOn(code, Optional.of(PHRASE));
        sync(desktop);
        assertThat(SharedFolder.isEncrypted(shared)).isTrue();
        for (String typed : List.of(code.text(), " " + PHRASE + " ")) {
            Path file = folder.resolve(Sha256.of(typed.getBytes()) + ".treq");
            try (var db = join(file, Optional.of(typed))) {
                assertThat(notes(db)).hasSize(2);
                assertThat(paper(db)).isEqualTo(PAPER);
            }
        }
        Path none = folder.resolve("none.treq");
        for (String typed : List.of(RecoveryCode.fresh().text(), "una frase sbagliata", "")) {
            assertThatThrownBy(() -> join(none, Optional.of(typed)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("sync.wrongCode");
        }
        assertThatThrownBy(() -> join(none, Optional.empty()))
                .hasMessageContaining("sync.codeNeeded");
        assertThat(none).doesNotExist();
    }

    @Test
    void anotherPassphraseLeavesTheCodeAndTheFiles() throws Exception {
        new Encryption(desktop).turnOn(code, Optional.of(PHRASE));
        sync(desktop);
        new Encryption(desktop).passphrase(Optional.of("un'altra frase lunga"));
        sync(desktop);
        locked(laptop);
        assertThatThrownBy(() -> new Encryption(laptop).unlock(PHRASE)).isInstanceOf(Refused.class);
        new Encryption(laptop).unlock("un'altra frase lunga");
        new Encryption(laptop).passphrase(Optional.empty());
        sync(laptop);
        sync(desktop);
        assertThat(new Encryption(desktop).shown().passphrase()).isFalse();
        assertThat(vaultFiles()).hasSize(1);
        assertThatThrownBy(() -> new Encryption(desktop).passphrase(Optional.of("corta")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSnapshotIsSealedLikeTheRest() throws Exception {
        SharedFolder.of(desktop, shared).shorten();
        assertThat(telling()).isNotEmpty();
        encrypted();
        try (var third = join(folder.resolve("c.treq"), Optional.of(code.text()))) {
            assertThat(digest(third)).isEqualTo(digest(desktop));
            assertThat(notes(third)).hasSize(2);
        }
        SharedFolder.of(laptop, shared).shorten();
        assertThat(telling()).isEmpty();
    }

    @Test
    void aNewCodeIsANewKeyForEverything() throws Exception {
        encrypted();
        var other = RecoveryCode.fresh();
        new Encryption(desktop).turnOn(other, Optional.empty());
        sync(desktop);
        locked(laptop);
        assertThatThrownBy(() -> new Encryption(laptop).unlock(code.text()))
                .isInstanceOf(Refused.class);
        new Encryption(laptop).unlock(other.text());
        sync(laptop);
        sync(desktop);
        assertThat(new Encryption(desktop).shown().left()).isEmpty();
        try (var third = join(folder.resolve("c.treq"), Optional.of(other.text()))) {
            assertThat(digest(third)).isEqualTo(digest(desktop));
            assertThat(paper(third)).isEqualTo(PAPER);
        }
        assertThatThrownBy(() -> join(folder.resolve("d.treq"), Optional.of(code.text())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void turnedOffEverythingIsReadableAgain() throws Exception {
        encrypted();
        new Encryption(laptop).turnOff();
        sync(laptop);
        sync(desktop);
        sync(laptop);
        assertThat(new Encryption(desktop).shown().state()).isEqualTo(Encryption.State.OFF);
        try (var third = SharedFolder.join(folder.resolve("c.treq"), shared, TIME).db()) {
            assertThat(digest(third)).isEqualTo(digest(desktop));
            assertThat(paper(third)).isEqualTo(PAPER);
        }
        assertThat(files().stream().filter(f -> f.toString().endsWith(".hsa"))).isEmpty();
    }

    @Test
    void theFolderIsNotBelievedWhenItSaysLess() throws Exception {
        encrypted();
        for (Path file : vaultFiles()) {
            Files.delete(file);
        }
        write(laptop, 4, SECRET + " 4");
        sync(laptop);
        assertThat(vaultFiles()).hasSize(1);
        assertThat(telling()).isEmpty();
        // Somebody without the key says that it is off.
        var said = VaultFile.read(Files.readAllBytes(vaultFiles().getFirst())).orElseThrow();
        var off =
                new VaultFile(
                        said.vault(), 9, false, said.key(), said.code(), null, said.voucher());
        Path _ = Files.write(place().resolve(off.path()), off.bytes());
        sync(desktop);
        assertThat(new Encryption(desktop).shown().state()).isEqualTo(Encryption.State.ON);
        assertThat(telling()).isEmpty();
    }

    @Test
    void whatSomebodyPutsThereUnsealedIsNotTakenIn() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        encrypted();
        // A computer that does not know, with a folder of its own that reaches this one late.
        try (var third = join(folder.resolve("c.treq"), Optional.of(code.text()))) {
            write(third, 7, SECRET + " 7");
            new Encryption(third).turnOff();
            var _ = SharedFolder.of(third, copy).run();
        }
        Path theirs;
        try (var all = Files.walk(copy)) {
            theirs =
                    all.filter(f -> f.toString().contains("/log/") && f.toString().endsWith(".hsx"))
                            .findFirst()
                            .orElseThrow();
        }
        Path late = place().resolve("d/f00/log/late.hsx");
        Path _ = Files.createDirectories(late.getParent());
        Path _ = Files.copy(theirs, late);
        assertThat(sync(desktop).came()).isZero();
        assertThat(new Encryption(desktop).shown().left()).hasSize(1);
        assertThat(late).exists();
        // The computer is gone for good, and somebody says so.
        assertThat(SharedFolder.of(desktop, shared).clear().came()).isPositive();
        assertThat(late).doesNotExist();
        assertThat(notes(desktop)).contains(SECRET + " 7");
        assertThat(telling()).isEmpty();
    }

    @Test
    void twoWhoEncryptAtTheSameTimeMeet() throws Exception {
        var other = RecoveryCode.fresh();
        new Encryption(desktop).turnOn(code, Optional.empty());
        new Encryption(laptop).turnOn(other, Optional.empty());
        sync(desktop);
        for (int i = 0; i < 3; i++) {
            for (Db db : List.of(laptop, desktop)) {
                try {
                    sync(db);
                } catch (Refused e) {
                    new Encryption(db).unlock((db == laptop ? code : other).text());
                }
            }
        }
        assertThat(digest(desktop)).isEqualTo(digest(laptop));
        assertThat(vaultFiles()).hasSize(1);
        assertThat(telling()).isEmpty();
    }

    @Test
    void aFileAboutTheKeyCannotAskForEverything() throws Exception {
        new Encryption(desktop).turnOn(code, Optional.of(PHRASE));
        sync(desktop);
        String text = Files.readString(vaultFiles().getFirst());
        assertThat(VaultFile.read(text.getBytes())).isPresent();
        for (String rounds : List.of("2000000000", "-1", "1", "1e9", "\"x\"", "null")) {
            String asks = text.replace("600000", rounds);
            assertThat(VaultFile.read(asks.getBytes())).isEmpty();
        }
        new Encryption(desktop).passphrase(Optional.empty());
        sync(desktop);
        sync(desktop);
        assertThat(vaultFiles()).hasSize(1);
        byte[] bytes = Files.readAllBytes(vaultFiles().getFirst());
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            VaultFile.read(changed).ifPresent(f -> assertThat(f.open(code.text())).isEmpty());
        }
    }

    private void encrypted() throws IOException {
        new Encryption(desktop).turnOn(code, Optional.empty());
        sync(desktop);
        locked(laptop);
        new Encryption(laptop).unlock(code.text());
        sync(laptop);
        sync(desktop);
        assertThat(telling()).isEmpty();
    }

    private Db join(Path file, Optional<String> typed) {
        return SharedFolder.join(file, shared, TIME, typed).db();
    }

    private void locked(Db db) {
        assertThatThrownBy(() -> sync(db)).hasMessageContaining("sync.locked");
    }

    private Sync.Report sync(Db db) throws IOException {
        return SharedFolder.of(db, shared).run();
    }

    private String digest(Db db) {
        return SharedFolder.of(db, shared).digest();
    }

    private static void write(Db db, long id, String notes) {
        db.run(h -> h.execute("INSERT INTO person (id, notes) VALUES (?, ?)", id, notes));
    }

    private static void attach(Db db) {
        db.run(
                h ->
                        h.execute(
                                """
                                INSERT INTO attachment (id, name, mime, size, sha256, content)
                                VALUES (5, 'a.pdf', 'application/pdf', ?, ?, ?)
                                """,
                                PAPER.length,
                                Sha256.of(PAPER),
                                PAPER));
    }

    private static byte[] paper(Db db) {
        return db.read(
                h -> h.createQuery("SELECT content FROM attachment").mapTo(byte[].class).one());
    }

    private static List<String> notes(Db db) {
        return db.read(
                h ->
                        h.createQuery("SELECT notes FROM person ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    private Path place() throws IOException {
        try (var inside = Files.list(shared)) {
            return inside.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(shared)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> vaultFiles() throws IOException {
        return files().stream().filter(f -> f.toString().contains("vault-")).toList();
    }

    /// The files of the folder that tell somebody without the key what nobody should know: our
    /// words, plainly or deflated, or the fingerprint of a document.
    private List<Path> telling() throws IOException {
        var telling = new ArrayList<Path>();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            boolean ours = Segment.looksLike(bytes);
            if (text.contains(SECRET)
                    || text.contains("person")
                    || text.contains(Sha256.of(PAPER))
                    || file.toString().contains(Sha256.of(PAPER))
                    || (ours && !Sealing.isSealed(bytes))) {
                telling.add(file);
            }
        }
        return telling;
    }
}
