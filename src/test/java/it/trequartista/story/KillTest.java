package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.People;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Kill -9 at any moment loses nothing that was said to be saved.
class KillTest {
    private static final int ROUNDS = 3;
    private final Time time = Time.ofThisMachine();

    @Test
    void aFileThatIsBeingMadeSmallIsWholeAfterAKill(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("killed.trequartista");
        try (var db = Db.create(file, time)) {
            db.run(
                    h ->
                            h.execute(
                                    """
                                    INSERT INTO sync_wait (id, body, since)
                                    VALUES (randomblob(16), randomblob(8000000), 0)
                                    """));
        }
        var random = new Random(20261126);
        var said = new ArrayList<Long>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            said.addAll(killed(1 + random.nextInt(3), random.nextInt(150), file, "small"));
            try (var db = Db.open(file, time)) {
                assertThat(db.check()).isEmpty();
                var there = Arrays.stream(new People(db).ids()).boxed().toList();
                assertThat(there).containsAll(said);
            }
        }
    }

    @Test
    void whatWasSaidToBeSavedIsThereAfterAKill(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("killed.trequartista");
        Db.create(file, time).close();
        var random = new Random(20261123);
        var said = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            said.addAll(killed(1 + random.nextInt(40), random.nextInt(30), file));
            try (var db = Db.open(file, time)) {
                assertThat(db.check()).isEmpty();
                var there = Arrays.stream(new People(db).ids()).boxed().toList();
                assertThat(there).containsAll(said);
            }
        }
        assertThat(said).hasSizeGreaterThan(ROUNDS);
    }

    /// Lets a child say a number of ids, waits some milliseconds more, kills it hard.
    ///
    /// @return all it said until it died
    private static List<Long> killed(int ids, int millis, Object... words)
            throws IOException, InterruptedException {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        String java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<String>();
        command.addAll(List.of(java, "--enable-native-access=ALL-UNNAMED", "-cp", path));
        command.add(Scribe.class.getName());
        Arrays.stream(words).map(String::valueOf).forEach(command::add);
        var child =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new ArrayList<Long>();
        var in = new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8);
        try (var out = new BufferedReader(in)) {
            while (said.size() < ids) {
                String line = out.readLine();
                assertThat(line).as("the child ended by itself").startsWith("saved ");
                said.add(Long.valueOf(line.substring(6)));
            }
            Thread.sleep(millis);
            child.destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("saved \\d{15,}")) {
                    said.add(Long.valueOf(line.substring(6)));
                }
            }
        } catch (IOException endedWithTheChild) {
            // The pipe may break in the middle of a line: nothing whole was lost.
        }
        child.waitFor();
        return said;
    }
}
