package it.trequartista.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/// A shared folder in which everything goes wrong that carriers and disks do: files come late, cut
/// short, changed, twice, under other names, in another order, or are gone; all of it is as it was
/// last week; every call can fail, be refused, or be the last thing a process does.
final class HostileFolder {
    /// The process ends here: nobody tidies up after it.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private record File(byte[] bytes, long changed) {}

    private final Map<String, File> files = new LinkedHashMap<>();
    private Map<String, File> before = Map.of();
    private final SplittableRandom dice;
    private long clock;
    private boolean hostile = true;
    private Fault planned = Fault.NONE;
    private int plannedAt;
    private Callable<?> meanwhile = () -> null;
    private int calls;

    HostileFolder(SplittableRandom dice) {
        this.dice = dice;
    }

    /// From now on it does what it is told.
    void behave() {
        hostile = false;
        // What is damaged stays damaged: nobody repairs a carrier's files.
    }

    void wipe() {
        files.clear();
    }

    /// Keeps what there is, as a backup of the folder does.
    void remember() {
        before = Map.copyOf(files);
    }

    /// Becomes what it was.
    void rollBack() {
        files.clear();
        before.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> files.put(e.getKey(), e.getValue()));
    }

    /// Something happens to some file.
    void mishap() {
        if (files.isEmpty()) {
            return;
        }
        String path = new ArrayList<>(files.keySet()).get(dice.nextInt(files.size()));
        byte[] bytes = files.get(path).bytes;
        switch (dice.nextInt(7)) {
            case 0 -> lay(path, Arrays.copyOf(bytes, dice.nextInt(bytes.length + 1)));
            case 1 -> lay(path, flipped(bytes));
            case 2 -> files.remove(path);
            case 3 -> lay(path.replace(".hsx", " (conflicted copy).hsx"), bytes);
            case 4 -> {
                files.remove(path);
                lay("d/" + dice.nextInt(99) + "." + bytes.length, bytes);
            }
            case 5 -> lay(path, new byte[bytes.length]); // A hole, as a torn disk leaves one.
            default -> lay("x/" + dice.nextInt(9) + ".txt", text("foreign"));
        }
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (bytes.length > 0) {
            flipped[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
        }
        return flipped;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void lay(String path, byte[] bytes) {
        files.put(path, new File(bytes, ++clock));
    }

    private byte[] some(byte[] bytes) {
        return Arrays.copyOf(bytes, dice.nextInt(bytes.length + 1));
    }

    /// The folder as one computer sees it now.
    Folder view() {
        return new View();
    }

    /// What goes wrong in a call.
    enum Fault {
        NONE,
        KILLED_BEFORE,
        KILLED_WITHIN,
        KILLED_AFTER,
        /// Permission denied, disk full.
        REFUSED,
        /// Done, and said to have failed.
        BLAMED,
        /// Done by half, and nobody says so.
        TORN,
        /// Not done, and nobody says so: a name that did not outlast the power cut, a folder that
        /// is not mounted.
        LOST;

        private void before() throws IOException {
            if (this == KILLED_BEFORE) {
                throw new Killed();
            } else if (this == REFUSED) {
                throw new IOException("refused");
            }
        }

        private void after() throws IOException {
            if (this == KILLED_AFTER || this == KILLED_WITHIN) {
                throw new Killed();
            } else if (this == BLAMED) {
                throw new IOException("blamed");
            }
        }

        private boolean isHalf() {
            return this == TORN || this == KILLED_WITHIN;
        }
    }

    /// Does something else, once, while a file is being written.
    void onWrite(Callable<?> meanwhile) {
        this.meanwhile = meanwhile;
    }

    private void doMeanwhile() {
        var due = meanwhile;
        meanwhile = () -> null;
        try {
            due.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Makes one call go wrong, counted from 1.
    void plan(int call, Fault fault) {
        plannedAt = call;
        planned = fault;
    }

    /// How many calls there were.
    int calls() {
        return calls;
    }

    private Fault next() {
        calls++;
        if (calls == plannedAt) {
            return planned;
        }
        int luck = hostile ? dice.nextInt(300) : Integer.MAX_VALUE;
        if (luck < 3) {
            return Fault.values()[1 + luck];
        } else if (luck < 30) {
            return Fault.values()[4 + luck % 4];
        }
        return Fault.NONE;
    }

    private final class View implements Folder {
        @Override
        public List<Entry> list() throws IOException {
            Fault fault = next();
            fault.before();
            var found = new ArrayList<Entry>();
            files.forEach(
                    (path, file) -> {
                        if (!once(5)) {
                            found.add(new Entry(path, file.bytes.length, file.changed));
                        }
                    });
            if (once(10)) {
                Collections.shuffle(found, new Random(dice.nextLong()));
            }
            if (once(10)) {
                stale().filter(e -> !files.containsKey(e.path())).ifPresent(found::add);
            }
            fault.after();
            return fault == Fault.LOST
                    ? List.of()
                    : fault.isHalf() ? found.subList(0, found.size() / 2) : found;
        }

        /// Once in so many times.
        private boolean once(int times) {
            return hostile && dice.nextInt(times) == 0;
        }

        /// What was there and is told of still.
        private Optional<Entry> stale() {
            return before.entrySet().stream()
                    .min(Map.Entry.comparingByKey())
                    .map(e -> new Entry(e.getKey(), e.getValue().bytes.length, 0));
        }

        @Override
        public byte[] read(Entry entry) throws IOException {
            Fault fault = next();
            fault.before();
            File file = files.get(entry.path());
            if (file == null || fault == Fault.LOST) {
                throw new IOException("no file");
            }
            fault.after();
            return fault.isHalf() ? some(file.bytes) : file.bytes;
        }

        @Override
        public void write(String path, byte[] bytes) throws IOException {
            Fault fault = next();
            fault.before();
            doMeanwhile();
            if (fault != Fault.LOST) {
                // A carrier that is not atomic: cut short under its last name.
                lay(path, fault.isHalf() ? some(bytes) : bytes);
            }
            fault.after();
        }

        @Override
        public void delete(String path) throws IOException {
            Fault fault = next();
            fault.before();
            if (fault != Fault.LOST) {
                files.remove(path);
            }
            fault.after();
        }
    }
}
