package it.trequartista.story;

import it.trequartista.story.PowerTrace.Event;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A disk that keeps apart what is surely on it and what was only written: after a power cut each
/// of the latter is there, is not, or is there in parts.
final class PowerDisk {
    private static final int SECTOR = 512;

    /// What becomes of what was not synced.
    enum Cut {
        NOTHING_ARRIVED,
        ALL_BUT_THE_LAST_ARRIVED,
        SOME_ARRIVED,
        SECTORS_ARRIVED
    }

    private static final class Content {
        private byte[] sure = {};
        private final List<Event> unsure = new ArrayList<>();
    }

    private final Map<Integer, Content> contents = new HashMap<>();
    private final Map<String, Integer> names = new TreeMap<>();
    private final List<Event> unsureNames = new ArrayList<>();
    private final boolean obeys;

    /// @param obeys whether syncing does anything; without, it is a disk that lies
    PowerDisk(Path there, byte[] bytes, boolean obeys) {
        this.obeys = obeys;
        names.put(there.toString(), 0);
        content(0).sure = bytes;
    }

    private Content content(int file) {
        return contents.computeIfAbsent(file, f -> new Content());
    }

    void happens(Event event) {
        switch (event) {
            case Event.Created e -> unsureNames.add(e);
            case Event.Renamed e -> unsureNames.add(e);
            case Event.Removed e -> unsureNames.add(e);
            case Event.Wrote e -> content(e.file()).unsure.add(e);
            case Event.Cut e -> content(e.file()).unsure.add(e);
            case Event.Synced e -> {
                if (obeys) {
                    var content = content(e.file());
                    if (!content.unsure.isEmpty()) {
                        var bytes = new Bytes(content.sure);
                        content.unsure.forEach(bytes::change);
                        content.sure = bytes.all();
                        content.unsure.clear();
                    }
                }
            }
            case Event.FolderSynced e -> settle(e.path());
            case Event.Said e -> {}
        }
    }

    private void settle(String folder) {
        if (!obeys) {
            return;
        }
        for (Iterator<Event> all = unsureNames.iterator(); all.hasNext(); ) {
            Event event = all.next();
            if (folder(event).equals(folder)) {
                rename(names, event);
                all.remove();
            }
        }
    }

    private static String folder(Event event) {
        String path =
                switch (event) {
                    case Event.Created e -> e.path();
                    case Event.Renamed e -> e.to();
                    case Event.Removed e -> e.path();
                    default -> throw new IllegalArgumentException(event.toString());
                };
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static void rename(Map<String, Integer> names, Event event) {
        switch (event) {
            case Event.Created e -> names.put(e.path(), e.file());
            case Event.Renamed e -> {
                Integer file = names.remove(e.from());
                if (file != null) {
                    names.put(e.to(), file);
                }
            }
            case Event.Removed e -> names.remove(e.path());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    /// The files after a power cut now.
    Map<String, byte[]> after(Cut cut, SplittableRandom dice) {
        var left = new TreeMap<>(names);
        int arrived =
                switch (cut) {
                    case NOTHING_ARRIVED -> 0;
                    case ALL_BUT_THE_LAST_ARRIVED -> unsureNames.size();
                    default -> dice.nextInt(unsureNames.size() + 1);
                };
        unsureNames.subList(0, arrived).forEach(e -> rename(left, e));
        var files = new TreeMap<String, byte[]>();
        left.forEach((path, file) -> files.put(path, after(content(file), cut, dice)));
        return files;
    }

    private static byte[] after(Content content, Cut cut, SplittableRandom dice) {
        var bytes = new Bytes(content.sure);
        int last = content.unsure.size() - 1;
        for (int i = 0; i <= last && cut != Cut.NOTHING_ARRIVED; i++) {
            Event event = content.unsure.get(i);
            boolean whole =
                    cut == Cut.ALL_BUT_THE_LAST_ARRIVED
                            ? i < last
                            : cut == Cut.SOME_ARRIVED && dice.nextBoolean();
            if (whole) {
                bytes.change(event);
            } else if (cut != Cut.SOME_ARRIVED) {
                sectors(bytes, event, dice);
            }
        }
        return bytes.all();
    }

    private static void sectors(Bytes bytes, Event event, SplittableRandom dice) {
        if (!(event instanceof Event.Wrote wrote)) {
            if (dice.nextBoolean()) {
                bytes.change(event);
            }
            return;
        }
        int from = 0;
        while (from < wrote.bytes().length) {
            int to = from + SECTOR - (int) ((wrote.at() + from) % SECTOR);
            if (dice.nextBoolean()) {
                bytes.write(wrote, from, Math.min(to, wrote.bytes().length));
            }
            from = to;
        }
    }

    /// Bytes that change.
    private static final class Bytes {
        private byte[] bytes;
        private int length;

        private Bytes(byte[] bytes) {
            this.bytes = bytes.clone();
            this.length = bytes.length;
        }

        private void change(Event event) {
            switch (event) {
                case Event.Cut e -> resize(Math.toIntExact(e.length()));
                case Event.Wrote e -> write(e, 0, e.bytes().length);
                default -> throw new IllegalArgumentException(event.toString());
            }
        }

        /// What lies between two places of what was written.
        private void write(Event.Wrote event, int from, int to) {
            int at = Math.toIntExact(event.at());
            resize(Math.max(length, at + to));
            System.arraycopy(event.bytes(), from, bytes, at + from, to - from);
        }

        private void resize(int now) {
            if (now > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * now);
            } else if (now < length) {
                Arrays.fill(bytes, now, length, (byte) 0);
            }
            length = now;
        }

        private byte[] all() {
            return Arrays.copyOf(bytes, length);
        }
    }
}
