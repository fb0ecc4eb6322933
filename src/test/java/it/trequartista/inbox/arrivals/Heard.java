package it.trequartista.inbox.arrivals;

import it.trequartista.kernel.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What a reader found, all of it kept, for tests to look at.
public final class Heard implements Sink {
    /// An arrival with all that belongs to it.
    public record Whole(Arrival arrival, List<Turn> turns, List<Attached> files) {}

    public final List<Whole> all = new ArrayList<>();
    public final List<Flaw> flaws = new ArrayList<>();
    private boolean open;

    /// What a format finds in a file, with times meant in Rome.
    public static Heard in(Format format, Path file) throws IOException {
        return in(format, Material.of(file));
    }

    /// What a format finds in a text.
    public static Heard in(Format format, String text) throws IOException {
        return in(format, Material.of("pasted.txt", text));
    }

    /// What a format finds in anything.
    public static Heard in(Format format, Material material) throws IOException {
        var heard = new Heard();
        format.read(
                material, new Format.Reading(ZoneId.of("Europe/Rome"), heard, Progress.UNWATCHED));
        if (heard.open) {
            throw new AssertionError("begun and not ended");
        }
        return heard;
    }

    @Override
    public void begin(Arrival arrival) {
        if (open) {
            throw new AssertionError("begun twice");
        }
        open = true;
        all.add(new Whole(arrival, new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void turn(Turn turn) {
        last().turns.add(turn);
    }

    @Override
    public void file(Attached file) {
        last().files.add(file);
    }

    @Override
    public void end() {
        var _ = last();
        open = false;
    }

    @Override
    public void flaw(Flaw flaw) {
        flaws.add(flaw);
    }

    private Whole last() {
        if (!open) {
            throw new AssertionError("nothing begun");
        }
        return all.getLast();
    }
}
