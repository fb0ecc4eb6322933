package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What moves in a folder is heard, and silence ends too.
@Timeout(60)
class FolderWatchTest {
    @TempDir Path folder;
    @AutoClose private FolderWatch watch;
    private Path log;

    @BeforeEach
    void listen() throws Exception {
        log = Files.createDirectories(folder.resolve("d/01/log"));
        watch = new FolderWatch(folder, Duration.ofMillis(500));
        assertThat(watch.await()).isFalse();
    }

    @Test
    void aFileThatComesIsHeardHoweverDeep() throws Exception {
        Files.writeString(log.resolve("a.hsx"), "a");
        assertThat(watch.await()).isTrue();
        assertThat(watch.await()).isFalse();
        Files.delete(log.resolve("a.hsx"));
        assertThat(watch.await()).isTrue();
    }

    @Test
    void aFolderThatComesIsListenedIn() throws Exception {
        Path other = Files.createDirectories(folder.resolve("d/02/log"));
        assertThat(watch.await()).isTrue();
        Files.writeString(other.resolve("a.hsx"), "a");
        assertThat(watch.await()).isTrue();
    }

    @Test
    void aFileThatIsNotWholeYetWakesNobody() throws Exception {
        Path part = Files.writeString(log.resolve("~hs-1.tmp"), "a");
        assertThat(watch.await()).isFalse();
        Files.move(part, log.resolve("a.hsx"));
        assertThat(watch.await()).isTrue();
    }

    @Test
    void manyFilesWakeOnce() throws Exception {
        for (int i = 0; i < 100; i++) {
            Files.writeString(log.resolve(i + ".hsx"), "a");
        }
        assertThat(watch.await()).isTrue();
        assertThat(watch.await()).isFalse();
    }

    @Test
    void whereNothingCanBeHeardTheWaitEndsAllTheSame() throws Exception {
        var nowhere = new FolderWatch(folder.resolve("no"), Duration.ofHours(1));
        assertThat(nowhere.await()).isFalse();
        Path _ = Files.createDirectory(folder.resolve("no"));
        nowhere.missed();
        assertThat(nowhere.await()).isFalse();
        nowhere.close();
        assertThat(nowhere.await()).isFalse();
    }
}
