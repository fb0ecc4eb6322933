package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.bench.PeopleList;
import it.trequartista.bench.Program;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The program itself, as a process with the 512 MB its launcher gives it.
final class LongListTest {
    @TempDir private Path folder;

    @Test
    void twoHundredThousandRowsFitTheHeapTwice() throws Exception {
        Path list = folder.resolve("people.csv");
        new PeopleList(200).write(list, 200_000);
        String file = folder.resolve("studio.trequartista").toString();
        assertThat(Program.ours("new", file).code()).isZero();
        var first = Program.ours("--lang", "en", "import", file, list.toString());
        assertThat(first.code()).as(first.out()).isZero();
        assertThat(first.out()).contains("New: 199");
        var again = Program.ours("--lang", "en", "import", file, list.toString());
        assertThat(again.code()).as(again.out()).isZero();
        assertThat(again.out()).contains("New: 0", "Updated: 0", "Skipped: 200000");
        assertThat(Program.ours("check", file).code()).isZero();
    }
}
