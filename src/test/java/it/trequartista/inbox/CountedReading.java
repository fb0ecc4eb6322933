package it.trequartista.inbox;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Sink;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.kernel.Progress;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/// Reads a file in a process of its own and prints what it counted: how many arrivals, turns,
/// files and flaws, and characters of text.
final class CountedReading implements Sink {
    private long arrivals;
    private long turns;
    private long files;
    private long flaws;
    private long characters;

    private CountedReading() {}

    /// A file, read by its format; or `bare` and a file, whose characters are only decoded.
    public static void main(String[] args) throws Exception {
        if (args[0].equals("bare")) {
            System.out.println(bare(Path.of(args[1])));
            return;
        }
        var material = Material.of(Path.of(args[0]));
        var sink = new CountedReading();
        Formats.of(material)
                .orElseThrow()
                .read(
                        material,
                        new Format.Reading(ZoneId.of("Europe/Rome"), sink, Progress.UNWATCHED));
        System.out.printf(
                "%d %d %d %d %d%n",
                sink.arrivals, sink.turns, sink.files, sink.flaws, sink.characters);
    }

    private static long bare(Path file) throws Exception {
        char[] block = new char[1 << 16];
        long count = 0;
        try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                for (int i = 0; i < n; i++) {
                    count += block[i] == '\n' ? 1 : 0;
                }
            }
        }
        return count;
    }

    @Override
    public void begin(Arrival arrival) {
        arrivals++;
    }

    @Override
    public void turn(Turn turn) {
        turns++;
        characters += turn.text().length();
    }

    @Override
    public void file(Attached file) {
        files++;
    }

    @Override
    public void end() {}

    @Override
    public void flaw(Flaw flaw) {
        flaws++;
    }
}
