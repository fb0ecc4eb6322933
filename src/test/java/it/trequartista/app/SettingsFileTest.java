package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.ui.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class SettingsFileTest {
    @TempDir Path folder;

    @Test
    void whatIsChosenIsThereAgain() {
        var first = open(folder);
        first.change(s -> s.with(new Settings.Appearance("en", Theme.Look.DARK, 120)));
        first.change(s -> s.used("/a.trequartista").used("C:\\però = b.trequartista"));
        first.change(s -> s.with(new Settings.Frame(1, -2, 1280.5, 820, true)));
        first.keep("contacts.list", 312);

        var again = open(folder);
        assertThat(again.now().appearance())
                .isEqualTo(new Settings.Appearance("en", Theme.Look.DARK, 120));
        assertThat(again.now().recent())
                .containsExactly("C:\\però = b.trequartista", "/a.trequartista");
        assertThat(again.now().window()).isEqualTo(new Settings.Frame(1, -2, 1280.5, 820, true));
        assertThat(again.number("contacts.list", 300)).isEqualTo(312);
        assertThat(again.now()).isEqualTo(first.now());
    }

    @Test
    void aDamagedFileCountsAsNone() throws Exception {
        Files.writeString(folder.resolve("settings.properties"), "language=en\nzoom=much");

        assertThat(open(folder).now().appearance().zoom()).isEqualTo(100);
    }

    @Test
    void whatAFileLeavesOutIsAsUsual() throws Exception {
        Files.writeString(folder.resolve("settings.properties"), "look=DARK");

        var now = open(folder).now();
        assertThat(now.appearance().look()).isEqualTo(Theme.Look.DARK);
        assertThat(now.appearance().zoom()).isEqualTo(100);
        assertThat(now.recent()).isEmpty();
        assertThat(now.window()).isEqualTo(Settings.Frame.UNKNOWN);
    }

    @Test
    void aFolderThatCannotBeMadeIsNoReasonToStop() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
        var file = open(blocked.resolve("home"));
        file.keep("key", "value");

        assertThat(file.word("key", "")).isEqualTo("value");
    }

    @Test
    void theLastUsedFileIsFirstAndOnlyOnce() {
        var settings = Settings.usual("it").used("/a").used("/b").used("/a");

        assertThat(settings.recent()).containsExactly("/a", "/b");
        assertThat(settings.forgetting("/a").recent()).containsExactly("/b");
    }

    private static SettingsFile open(Path folder) {
        return new SettingsFile(folder, SettingsFile.read(folder), Runnable::run);
    }
}
