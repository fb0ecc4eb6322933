package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// Every page in both themes and both languages: nothing thrown, no stylesheet complains, nothing
/// that can be focused is without a name.
class TourTest {
    @TempDir Path folder;

    @Test
    void everyPageOfANewFileStandsInBothThemesAndLanguages() throws Exception {
        assertThat(new Tour().take(newFile(), folder, 1000, 1000, null)).isEmpty();
    }

    /// Also takes the pictures of the README. `tour.file` names the file to show.
    @Test
    @Tag("windowed")
    void everyPageIsPhotographed() throws Exception {
        String given = System.getProperty("tour.file", "");
        Path file = given.isEmpty() ? newFile() : Path.of(given);
        assertThat(new Tour().take(file, folder, 1440, 900, Path.of("target/screenshots")))
                .isEmpty();
        assertThat(Path.of("target/screenshots/today-light-it.png")).exists();
    }

    private Path newFile() throws Exception {
        Path file = Files.createDirectories(folder.resolve("data")).resolve("tour.trequartista");
        Db.create(file, Time.ofThisMachine()).close();
        return file;
    }
}
