package it.trequartista.sync;

import it.trequartista.kernel.DataLines;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The services that carry a folder from one computer to another, and whether a file lies in what
/// one of them carries. A file that is worked in must not: the service takes it in the middle of a
/// write, piece by piece, and puts an older one over it.
///
/// How each is recognised stands in `carriers.txt`: by what it leaves in its folder first, by the
/// name of the folder only where such a folder usually is.
public final class Carriers {
    private static final List<Carrier> ALL = read();

    private final Path home;
    private final Function<String, Optional<String>> variables;

    /// On a machine with a home folder and environment variables.
    Carriers(Path home, Function<String, Optional<String>> variables) {
        this.home = home;
        this.variables = variables;
    }

    /// On this machine.
    public static Carriers ofThisMachine() {
        return new Carriers(
                Path.of(System.getProperty("user.home", ".")),
                name -> Optional.ofNullable(System.getenv(name)));
    }

    /// A folder that is carried.
    ///
    /// @param service what people call who carries it
    /// @param folder as far up as it is carried
    public record Carried(String service, Path folder) {}

    private record Carrier(String name, Map<String, List<String>> signs) {
        private List<String> signs(String kind) {
            return signs.getOrDefault(kind, List.of());
        }
    }

    /// In which carried folder a file lies, if it does.
    public Optional<Carried> of(Path file) {
        Path above = real(file.toAbsolutePath()).getParent();
        for (Path at = above; at != null; at = at.getParent()) {
            for (Carrier carrier : ALL) {
                if (is(carrier, at)) {
                    return Optional.of(new Carried(carrier.name, at));
                }
            }
        }
        return Optional.empty();
    }

    private boolean is(Carrier carrier, Path folder) {
        return carrier.signs("holds").stream().anyMatch(sign -> holds(folder, sign))
                || carrier.signs("variable").stream()
                        .anyMatch(v -> variables.apply(v).filter(f -> same(folder, f)).isPresent())
                || carrier.signs("within").stream()
                        .anyMatch(p -> folder.equals(real(home).resolve(p)))
                || carrier.signs("told").stream().anyMatch(file -> told(file, folder))
                || (isUsual(folder)
                        && carrier.signs("called").stream().anyMatch(s -> called(folder, s)));
    }

    /// Whether services put their folders there: a folder of the same name deep among somebody's
    /// papers is just called so.
    private boolean isUsual(Path folder) {
        Path above = folder.getParent();
        Path house = real(home);
        return above != null
                && (above.equals(house)
                        || above.equals(above.getRoot())
                        || above.equals(house.resolve("Documents"))
                        || above.equals(house.resolve("Library").resolve("CloudStorage")));
    }

    private static boolean called(Path folder, String sign) {
        var name = folder.getFileName();
        return name != null && glob(sign).matches(name);
    }

    private static boolean holds(Path folder, String sign) {
        if (!sign.contains("*")) {
            return Files.exists(folder.resolve(sign));
        }
        var wanted = glob(sign);
        try (var inside = Files.list(folder)) {
            return inside.anyMatch(f -> wanted.matches(f.getFileName()));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static PathMatcher glob(String sign) {
        return Path.of("").getFileSystem().getPathMatcher("glob:" + sign);
    }

    private boolean told(String file, Path folder) {
        var places = new ArrayList<Path>(List.of(home));
        for (String variable : List.of("APPDATA", "LOCALAPPDATA")) {
            variables.apply(variable).map(Path::of).ifPresent(places::add);
        }
        for (Path place : places) {
            try {
                var said = JsonMapper.shared().readTree(Files.readString(place.resolve(file)));
                if (said.findValues("path").stream()
                        .map(JsonNode::stringValueOpt)
                        .anyMatch(p -> p.filter(f -> same(folder, f)).isPresent())) {
                    return true;
                }
            } catch (IOException | JacksonException e) {
                // Nobody tells there.
            }
        }
        return false;
    }

    private static boolean same(Path folder, String named) {
        try {
            return !named.isBlank() && folder.equals(real(Path.of(named).toAbsolutePath()));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// Where it really is, through links; asks the file system only about names.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path above = path.getParent();
            Path name = path.getFileName();
            return above == null || name == null ? path : real(above).resolve(name);
        }
    }

    private static List<Carrier> read() {
        var found = new ArrayList<Carrier>();
        for (String line : DataLines.of(Carriers.class, "carriers.txt")) {
            if (line.startsWith(" ")) {
                String[] parts = line.strip().split(": ", 2);
                var signs = List.of(parts[1].split(" [|] "));
                var _ = found.getLast().signs.put(parts[0], signs);
            } else {
                found.add(new Carrier(line.strip(), new HashMap<>()));
            }
        }
        return List.copyOf(found);
    }
}
