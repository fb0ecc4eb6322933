package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Documents beside the log, whatever a carrier makes of them.
class AttachmentsTest extends TwoFiles {
    private static final byte[] PAPER = "un contratto".getBytes(StandardCharsets.UTF_8);
    private static final String NAME = Sha256.of(PAPER);

    private Path carried;

    @BeforeEach
    void aPaperOnBoth() {
        attach(desk, PAPER);
        sync();
        assertThat(held(lap)).isEqualTo(PAPER);
        carried = folder.resolve("shared/a/" + NAME.substring(0, 2) + "/" + NAME);
    }

    @Test
    void oneThatIsTornIsWrittenAgain() throws Exception {
        Files.write(carried, Arrays.copyOf(PAPER, 3));
        sync();
        assertThat(carried).hasBinaryContent(PAPER);
    }

    @Test
    void oneOfTheSameSizeWithOtherBytesIsWrittenAgain() throws Exception {
        Files.write(carried, new byte[PAPER.length]);
        sync();
        assertThat(carried).hasBinaryContent(PAPER);
    }

    @Test
    void oneThatIsTornInAnEncryptedFolderIsWrittenAgain() throws Exception {
        var code = RecoveryCode.fresh();
        new Encryption(desk).turnOn(code, Optional.empty());
        pass(desk);
        assertThatThrownBy(() -> pass(lap)).hasMessageContaining("sync.locked");
        new Encryption(lap).unlock(code.text());
        sync();
        Path sealed = one(".hsa");
        byte[] whole = Files.readAllBytes(sealed);
        Files.write(sealed, Arrays.copyOf(whole, whole.length - 1));
        sync();
        assertThat(sealed).hasBinaryContent(whole);
    }

    @Test
    void oneThatIsWholeIsReadOnce() throws Exception {
        var read = new ArrayList<String>();
        var counted = new Counted(new DiskFolder(folder.resolve("shared"), desk.ids()), read);
        for (int i = 0; i < 3; i++) {
            var _ = new Sync(desk, counted).run();
        }
        assertThat(read).filteredOn(path -> path.startsWith("a/")).hasSizeLessThan(2);
    }

    /// Tells what is read.
    private record Counted(Folder folder, List<String> read) implements Folder {
        @Override
        public List<Entry> list() throws IOException {
            return folder.list();
        }

        @Override
        public byte[] read(Entry entry) throws IOException {
            read.add(entry.path());
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

    private Path one(String end) throws IOException {
        try (var all = Files.walk(folder.resolve("shared"))) {
            return all.filter(f -> f.toString().endsWith(end)).findFirst().orElseThrow();
        }
    }

    private void pass(Db db) throws IOException {
        var _ = new Sync(db, new DiskFolder(folder.resolve("shared"), db.ids())).run();
    }

    private static byte[] held(Db db) {
        return db.read(
                h -> h.createQuery("SELECT content FROM attachment").mapTo(byte[].class).one());
    }

    private static void attach(Db db, byte[] bytes) {
        db.run(
                h ->
                        h.execute(
                                """
                                INSERT INTO attachment (id, name, size, sha256, content)
                                VALUES (9, 'contratto.pdf', ?, ?, ?)
                                """,
                                bytes.length,
                                Sha256.of(bytes),
                                bytes));
    }
}
