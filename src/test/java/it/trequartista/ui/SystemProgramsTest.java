package it.trequartista.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class SystemProgramsTest {
    private static final Path PDF = Path.of("/tmp/papers/Offerta 2026-014.pdf");

    @Test
    void eachSystemOpensAFileItsOwnWay() {
        assertThat(SystemPrograms.opening("linux", PDF)).containsExactly("xdg-open", PDF + "");
        assertThat(SystemPrograms.opening("mac os x", PDF)).containsExactly("open", PDF + "");
        assertThat(SystemPrograms.opening("windows 11", PDF)).startsWith("explorer.exe");
    }

    @Test
    void eachSystemShowsTheFolderItsOwnWay() {
        assertThat(SystemPrograms.revealing("linux", PDF))
                .containsExactly("xdg-open", "/tmp/papers");
        assertThat(SystemPrograms.revealing("mac os x", PDF)).contains("-R");
        assertThat(SystemPrograms.revealing("windows 11", PDF)).contains("/select," + PDF);
    }
}
