package it.trequartista.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A shared folder in which everything goes wrong that carriers and disks do: files come late, cut
/// short, changed, twice, under other names, or are gone; writing fails before, in the middle and
/// after.
final class HostileFolder {
    private record File(byte[] bytes, long changed) {}

    private final Map<String, File> files = new LinkedHashMap<>();
    private final SplittableRandom dice;
    private long clock;
    private boolean hostile = true;

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

    /// Something happens to some file.
    void mishap() {
        if (files.isEmpty()) {
            return;
        }
        String path = new ArrayList<>(files.keySet()).get(dice.nextInt(files.size()));
        byte[] bytes = files.get(path).bytes;
        switch (dice.nextInt(5)) {
            case 0 -> put(path, Arrays.copyOf(bytes, dice.nextInt(bytes.length + 1)));
            case 1 -> {
                byte[] flipped = bytes.clone();
                flipped[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
                put(path, flipped);
            }
            case 2 -> files.remove(path);
            case 3 -> put(path.replace(".hsx", " (conflicted copy).hsx"), bytes);
            default ->
                    put(
                            "x/" + dice.nextInt(9) + ".txt",
                            "foreign".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(String path, byte[] bytes) {
        files.put(path, new File(bytes, ++clock));
    }

    /// The folder as one computer sees it now.
    Folder view() {
        return new Folder() {
            @Override
            public List<Entry> list() throws IOException {
                if (hostile && dice.nextInt(20) == 0) {
                    throw new IOException("no folder");
                }
                var found = new ArrayList<Entry>();
                files.forEach(
                        (path, file) -> {
                            if (!hostile || dice.nextInt(5) != 0) {
                                found.add(new Entry(path, file.bytes.length, file.changed));
                            }
                        });
                return found;
            }

            @Override
            public byte[] read(Entry entry) throws IOException {
                File file = files.get(entry.path());
                if (file == null || (hostile && dice.nextInt(20) == 0)) {
                    throw new IOException("no file");
                }
                return hostile && dice.nextInt(20) == 0
                        ? Arrays.copyOf(file.bytes, dice.nextInt(file.bytes.length + 1))
                        : file.bytes;
            }

            @Override
            public void write(String path, byte[] bytes) throws IOException {
                int luck = hostile ? dice.nextInt(30) : 9;
                switch (luck) {
                    case 0 -> throw new IOException("disk full");
                    case 1 -> {
                        // A carrier that is not atomic: cut short under its last name.
                        put(path, Arrays.copyOf(bytes, dice.nextInt(bytes.length)));
                        throw new IOException("cut");
                    }
                    case 2 -> {
                        put(path, bytes);
                        throw new IOException("killed after writing");
                    }
                    case 3 -> put(path, Arrays.copyOf(bytes, dice.nextInt(bytes.length)));
                    default -> put(path, bytes);
                }
            }

            @Override
            public void delete(String path) throws IOException {
                if (hostile && dice.nextInt(20) == 0) {
                    throw new IOException("held by another program");
                }
                files.remove(path);
            }
        };
    }
}
