package it.trequartista.inbox.desk;

import it.trequartista.inbox.Bundle;
import it.trequartista.inbox.Lists;
import it.trequartista.inbox.Lists.Sort;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody brings: files, folders and archives, opened and sorted into lists of people and
/// all else; or a text they pasted.
///
/// A list out of an archive is copied to a temporary file until this is closed, because lists are
/// read more than once. Pictures among other things are those of a conversation and left out; alone
/// they are visiting cards.
public final class Delivery implements AutoCloseable {
    private static final int LONGEST = 80;

    private final Progress progress;
    private final List<Bundle> bundles = new ArrayList<>();
    private final Map<Path, Material> lists = new LinkedHashMap<>();
    private final List<Material> talks = new ArrayList<>();
    private final List<Material> unknown = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Path> copies = new ArrayList<>();
    private boolean isLoose = true;

    private Delivery(Progress progress) {
        this.progress = progress;
    }

    /// Opens what is brought; to be closed.
    ///
    /// @throws Refused if the user cancels, or there is no room for copies
    public static Delivery of(List<Path> paths, Progress progress) {
        var delivery = new Delivery(progress);
        return delivery.opened(
                () -> {
                    for (Path path : paths) {
                        delivery.add(path);
                    }
                });
    }

    /// Of a text that was pasted or typed.
    public static Delivery of(String name, String text) {
        var delivery = new Delivery(Progress.UNWATCHED);
        return delivery.opened(() -> delivery.add(List.of(Material.of(name, text)), false));
    }

    @FunctionalInterface
    private interface Opening {
        void open() throws IOException;
    }

    private Delivery opened(Opening opening) {
        try {
            opening.open();
            return this;
        } catch (IOException e) {
            close();
            throw Problem.machine("inbox.delivery.noRoom").refused();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void add(Path path) throws IOException {
        if (!Files.isReadable(path)) {
            lists.put(path, Material.of(path));
            return;
        }
        var bundle = Bundle.of(path, progress);
        bundles.add(bundle);
        flaws.addAll(bundle.flaws());
        boolean isAlone =
                !Files.isDirectory(path)
                        && bundle.materials().size() == 1
                        && bundle.materials().getFirst().place().equals(path.toString());
        isLoose &= isAlone;
        add(bundle.materials(), !isAlone);
    }

    private void add(List<Material> materials, boolean isBundled) throws IOException {
        var pictures = new ArrayList<Material>();
        boolean others = false;
        for (Material material : materials) {
            progress.check();
            Sort sort = sort(material);
            others |= sort != Sort.PICTURE && sort != Sort.UNKNOWN;
            switch (sort) {
                case LIST -> lists.put(file(material), material);
                case TALK -> talks.add(material);
                case PICTURE -> pictures.add(material);
                case PERHAPS -> {
                    Path file = file(material);
                    if (Lists.hasHeaders(file, progress)) {
                        lists.put(file, material);
                    } else {
                        talks.add(material);
                    }
                }
                case UNKNOWN -> add(material, isBundled);
            }
        }
        (others ? unknown : talks).addAll(pictures);
    }

    /// What nobody knows: given by itself, the reader of lists says best what it is.
    private void add(Material material, boolean isBundled) throws IOException {
        if (isBundled) {
            unknown.add(material);
        } else if (isJson(material)) {
            talks.add(material);
        } else {
            lists.put(file(material), material);
        }
    }

    private static boolean isJson(Material material) throws IOException {
        try (InputStream in = material.open()) {
            int first = in.read();
            return first == '{' || first == '[' || first == '<';
        }
    }

    private static Sort sort(Material material) {
        try {
            return Lists.of(material);
        } catch (IOException e) {
            return Sort.TALK;
        }
    }

    /// Where the reader of lists finds it.
    private Path file(Material material) throws IOException {
        Path place = place(material.place());
        if (place != null && Files.isRegularFile(place)) {
            return place;
        }
        Path folder = Files.createTempDirectory("inbox");
        copies.add(folder);
        Path copy = folder.resolve(safe(material.name()));
        copies.add(copy);
        try (InputStream in = material.open()) {
            Files.copy(in, copy);
        }
        return copy;
    }

    private static @org.jspecify.annotations.Nullable Path place(String place) {
        try {
            return Path.of(place);
        } catch (java.nio.file.InvalidPathException e) {
            return null;
        }
    }

    /// A name any disk takes.
    private static String safe(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
        String end = plain.substring(Math.max(0, plain.length() - LONGEST));
        return end.isEmpty() || end.matches("[.]+|(?i)(con|prn|aux|nul|com\\d|lpt\\d)([.].*)?")
                ? "_" + end
                : end;
    }

    /// The lists of people: where they can be read, and what they are.
    public Map<Path, Material> lists() {
        return java.util.Collections.unmodifiableMap(lists);
    }

    /// True when all lists lie where they were brought from: nothing had to be copied.
    public boolean isAsBrought() {
        return copies.isEmpty();
    }

    /// Conversations, messages, forms, cards.
    public List<Material> talks() {
        return List.copyOf(talks);
    }

    /// What came with others and cannot be read.
    public List<Material> unknown() {
        return List.copyOf(unknown);
    }

    /// What of folders and archives could not be taken.
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /// Whether it is lists and nothing else, each a file of its own.
    public boolean isOnlyLists() {
        return isLoose && talks.isEmpty() && unknown.isEmpty() && flaws.isEmpty();
    }

    @Override
    public void close() {
        try {
            for (Bundle bundle : bundles) {
                bundle.close();
            }
            for (Path copy : copies.reversed()) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            // Left for the machine to sweep: they lie among its temporary files.
        }
    }
}
