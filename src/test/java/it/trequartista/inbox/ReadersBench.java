package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.bench.Program;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A mailbox and a WhatsApp export of a size people have, each read by a process of its own as
/// the launcher starts ours, but in 256 MB, into a sink that counts; against a process that only
/// decodes the same bytes, and, where there is Python, its `mailbox` and `email`, which part the
/// same messages and decode the same bodies.
class ReadersBench {
    private static final int ROUNDS = 3;
    private static final int MAILBOX = Integer.getInteger("mailbox.mb", 200);
    private static final int CHAT = Integer.getInteger("chat.mb", 100);
    private static final String PYTHON =
            """
            import mailbox, sys
            n = 0
            for m in mailbox.mbox(sys.argv[1]):
                for p in m.walk():
                    if not p.is_multipart():
                        n += len(p.get_payload(decode=True))
            print(n)
            """;

    @TempDir private Path folder;

    @Test
    void aMailbox() throws Exception {
        Path file = folder.resolve("box.mbox");
        new Correspondence(7).mailbox(file, (long) MAILBOX << 20);
        compare("mailbox", file, MAILBOX);
        double[] python = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var ran = program(List.of("python3", "-c", PYTHON, file.toString()));
            if (ran.code() != 0) {
                return;
            }
            python[i] = ran.nanos();
        }
        line("mailbox, python3 mailbox / ours: %.1f", median(python) / ours(file));
    }

    @Test
    void aChat() throws Exception {
        Path file = folder.resolve("Chat WhatsApp con Anna Bianchi.txt");
        new Correspondence(8).chat(file, (long) CHAT << 20);
        compare("WhatsApp export", file, CHAT);
    }

    private void compare(String what, Path file, int size) throws Exception {
        double[] bare = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            bare[i] = child("bare", file.toString()).nanos();
        }
        double ours = ours(file);
        double megabytes = Files.size(file) / 1e6;
        line("%d MB %s in 256 MB: %.1f MB/s (bar: 20)", size, what, megabytes / ours * 1e9);
        line("%s / only decoding its bytes: %.1f", what, ours / median(bare));
    }

    private static double ours(Path file) throws Exception {
        double[] ours = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var ran = child(file.toString());
            // arrivals, turns, files, flaws, characters
            String[] counted = ran.out().strip().split(" ");
            assertThat(counted).as(ran.out()).hasSize(5);
            assertThat(Long.parseLong(counted[1])).as(ran.out()).isPositive();
            ours[i] = ran.nanos();
        }
        return median(ours);
    }

    private static Program.Ran child(String... arguments) throws Exception {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-cp",
                                path,
                                CountedReading.class.getName()));
        command.addAll(Arrays.asList(arguments));
        var ran = Program.run(command);
        assertThat(ran.code()).as(ran.out()).isZero();
        return ran;
    }

    private static Program.Ran program(List<String> command) throws InterruptedException {
        try {
            return Program.run(command);
        } catch (IOException e) {
            return new Program.Ran(0, 1, "");
        }
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void line(String format, Object... words) {
        System.out.println("readers: " + String.format(Locale.ROOT, format, words));
    }
}
