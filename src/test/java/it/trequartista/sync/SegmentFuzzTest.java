package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/// Files from elsewhere are read or refused, whatever they are, in little memory and time.
///
/// `-Dfuzz.seeds=100000` for more.
class SegmentFuzzTest {
    @Test
    void whateverLiesInTheFolderIsReadOrRefused() throws Exception {
        String count = System.getProperty("fuzz.seeds", "400");
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        String java = ProcessHandle.current().info().command().orElseThrow();
        var process =
                new ProcessBuilder(
                                java,
                                "-Xmx192m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                path,
                                SegmentFuzzer.class.getName(),
                                System.getProperty("fuzz.seed", "0"),
                                count)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("read [1-9]\\d*, refused [1-9]");
    }
}
