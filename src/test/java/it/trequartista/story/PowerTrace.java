package it.trequartista.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a process did to the files below a folder, read from what strace wrote.
final class PowerTrace {
    /// The calls that change what is on a disk, or say that it must be there.
    static final String CALLS =
            "openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,"
                    + "ftruncate,lseek";

    /// One thing that happened.
    sealed interface Event {
        /// A name appears; what was opened is `file`.
        record Created(String path, int file) implements Event {}

        /// Bytes are written.
        record Wrote(int file, long at, byte[] bytes) implements Event {}

        /// A file is cut, or grows by a hole.
        record Cut(int file, long length) implements Event {}

        /// Whatever was written to it is on the disk.
        record Synced(int file) implements Event {}

        /// The names in a folder are on the disk.
        record FolderSynced(String path) implements Event {}

        /// A name is another one's now.
        record Renamed(String from, String to) implements Event {}

        /// A name is gone.
        record Removed(String path) implements Event {}

        /// The process said that so many transactions are saved.
        record Said(long count) implements Event {}
    }

    private static final Pattern SAID = Pattern.compile("saved (\\d+)");

    private final String root;
    private final List<Event> events = new ArrayList<>();
    private final Map<Integer, Integer> open = new HashMap<>();
    private final Map<Integer, String> folders = new HashMap<>();
    private final Map<Integer, Long> places = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, String> unfinished = new HashMap<>();
    private int files;

    private PowerTrace(Path root) {
        this.root = root.toString() + "/";
    }

    /// @param there a file that was there before, which gets the number 0
    static List<Event> read(Path trace, Path root, Path there) throws IOException {
        var all = new PowerTrace(root);
        all.names.put(there.toString(), all.files++);
        try (BufferedReader lines = Files.newBufferedReader(trace, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.line(line);
            }
        }
        return all.events;
    }

    /// Two threads at once leave a call in two pieces.
    private void line(String line) {
        int space = line.indexOf(' ');
        String thread = line.substring(0, space);
        String call = line.substring(space).strip();
        if (call.endsWith("<unfinished ...>")) {
            unfinished.put(thread, call.substring(0, call.length() - 16));
        } else if (call.startsWith("<... ")) {
            String begin = unfinished.remove(thread);
            if (begin != null) {
                call(begin + call.substring(call.indexOf('>') + 1));
            }
        } else {
            call(call);
        }
    }

    private void call(String call) {
        int paren = call.indexOf('(');
        int equals = call.lastIndexOf(" = ");
        if (paren < 0 || equals < 0 || call.startsWith("-1", equals + 3)) {
            return;
        }
        String arguments = call.substring(paren + 1, equals);
        String result = call.substring(equals + 3);
        switch (call.substring(0, paren)) {
            case "openat" -> opened(arguments, number(result));
            case "write" -> wrote(arguments, number(result));
            case "pwrite64" -> {
                long at = Long.parseLong(last(arguments));
                file(arguments).ifPresent(f -> write(f, at, bytes(arguments)));
            }
            case "ftruncate" ->
                    file(arguments)
                            .ifPresent(f -> add(new Event.Cut(f, Long.parseLong(last(arguments)))));
            case "fsync", "fdatasync" -> synced(arguments);
            case "lseek" -> places.put(number(arguments), Long.parseLong(first(result)));
            case "rename", "renameat", "renameat2" -> {
                var paths = paths(arguments);
                if (paths.getFirst().startsWith(root)) {
                    names.put(paths.getLast(), names.remove(paths.getFirst()));
                    add(new Event.Renamed(paths.getFirst(), paths.getLast()));
                }
            }
            case "unlink", "unlinkat" -> {
                String path = paths(arguments).getFirst();
                if (names.remove(path) != null) {
                    add(new Event.Removed(path));
                }
            }
            default -> {}
        }
    }

    private void add(Event event) {
        events.add(event);
    }

    /// What is no file of a disk to us: the memory readers share, the lock.
    private boolean isOurs(String path) {
        return path.startsWith(root) && !path.endsWith("-shm") && !path.endsWith(".lock");
    }

    private void opened(String arguments, int descriptor) {
        open.remove(descriptor);
        folders.remove(descriptor);
        places.put(descriptor, 0L);
        String path = paths(arguments).getFirst();
        if (!isOurs(path + "/") && !isOurs(path)) {
            return;
        }
        Integer known = names.get(path);
        if (known == null && !arguments.contains("O_CREAT")) {
            folders.put(descriptor, path);
            return;
        }
        if (known == null) {
            known = files++;
            names.put(path, known);
            add(new Event.Created(path, known));
        } else if (arguments.contains("O_TRUNC")) {
            add(new Event.Cut(known, 0));
        }
        open.put(descriptor, known);
    }

    private void wrote(String arguments, int written) {
        int descriptor = number(arguments);
        if (descriptor == 1) {
            var said = SAID.matcher(new String(bytes(arguments), StandardCharsets.US_ASCII));
            if (said.find()) {
                add(new Event.Said(Long.parseLong(said.group(1))));
            }
            return;
        }
        long at = places.getOrDefault(descriptor, 0L);
        file(arguments).ifPresent(f -> write(f, at, bytes(arguments)));
        places.put(descriptor, at + written);
    }

    private void write(int file, long at, byte[] bytes) {
        add(new Event.Wrote(file, at, bytes));
    }

    private void synced(String arguments) {
        String folder = folders.get(number(arguments));
        if (folder != null) {
            add(new Event.FolderSynced(folder));
        } else {
            file(arguments).ifPresent(f -> add(new Event.Synced(f)));
        }
    }

    private java.util.Optional<Integer> file(String arguments) {
        int begin = arguments.indexOf('<') + 1;
        String path = text(arguments, begin, arguments.indexOf('>', begin));
        return path.startsWith(root)
                ? java.util.Optional.ofNullable(open.get(number(arguments)))
                : java.util.Optional.empty();
    }

    private static int number(String text) {
        return Integer.parseInt(first(text));
    }

    /// The digits something begins with.
    private static String first(String text) {
        int end = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || end == 0)) {
            end++;
        }
        return text.substring(0, end).strip();
    }

    private static String last(String arguments) {
        String tail = arguments.substring(arguments.lastIndexOf(' ') + 1);
        return tail.substring(0, tail.indexOf(')') < 0 ? tail.length() : tail.indexOf(')'));
    }

    private static List<String> paths(String arguments) {
        var found = new ArrayList<String>();
        int begin = arguments.indexOf('"');
        while (begin >= 0) {
            int end = arguments.indexOf('"', begin + 1);
            found.add(text(arguments, begin + 1, end));
            begin = arguments.indexOf('"', end + 1);
        }
        return found;
    }

    private static byte[] bytes(String arguments) {
        int begin = arguments.indexOf('"') + 1;
        return bytes(arguments, begin, arguments.indexOf('"', begin));
    }

    private static String text(String escaped, int begin, int end) {
        return new String(bytes(escaped, begin, end), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String escaped, int begin, int end) {
        byte[] bytes = new byte[(end - begin) / 4];
        for (int i = 0; i < bytes.length; i++) {
            int at = begin + 4 * i + 2;
            bytes[i] =
                    (byte)
                            (Character.digit(escaped.charAt(at), 16) * 16
                                    + Character.digit(escaped.charAt(at + 1), 16));
        }
        return bytes;
    }
}
