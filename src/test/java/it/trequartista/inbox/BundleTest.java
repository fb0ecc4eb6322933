package it.trequartista.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Folders and archives of anything.
final class BundleTest {
    @TempDir Path folder;

    private static byte[] zip(Object... namesAndBytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                Object what = namesAndBytes[i + 1];
                zip.write(
                        what instanceof byte[] bytes
                                ? bytes
                                : ((String) what).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static String text(Material material) throws IOException {
        try (var in = material.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> names(Bundle bundle) {
        return bundle.materials().stream().map(Material::name).toList();
    }

    private static List<String> keys(Bundle bundle) {
        return bundle.flaws().stream().map(f -> f.key()).toList();
    }

    private static Bundle bundle(Path path) throws IOException {
        return Bundle.of(path, Progress.UNWATCHED);
    }

    @Test
    void aFolderGivesItsFilesAndThoseOfItsArchives() throws IOException {
        file("d/a.vcf", "uno".getBytes(StandardCharsets.UTF_8));
        file("d/sub/b.eml", "due".getBytes(StandardCharsets.UTF_8));
        file("d/.nascosto", new byte[1]);
        file("d/.git/config", new byte[1]);
        file("d/__MACOSX/._a", new byte[1]);
        file("d/z.zip", zip("c/x.ics", "tre", "__MACOSX/c/._x.ics", "no", ".DS_Store", "no"));
        Files.createSymbolicLink(folder.resolve("d/link.vcf"), folder.resolve("d/a.vcf"));
        try (var bundle = bundle(folder.resolve("d"))) {
            assertThat(names(bundle)).containsExactly("a.vcf", "b.eml", "x.ics");
            assertThat(text(bundle.materials().get(2))).isEqualTo("tre");
            assertThat(text(bundle.materials().get(2))).isEqualTo("tre");
            assertThat(bundle.materials().get(2).place()).endsWith("z.zip › c/x.ics");
            assertThat(keys(bundle)).containsExactly("inbox.flaw.bundle.link");
        }
    }

    @Test
    void aPathThatClimbsIsANameOnly() throws IOException {
        Path zip =
                file(
                        "x/y.zip",
                        zip("../../fuori.txt", "a", "/etc/passwd", "b", "..\\..\\w.txt", "c"));
        try (var bundle = bundle(zip)) {
            assertThat(names(bundle)).containsExactly("fuori.txt", "passwd", "w.txt");
            for (Material material : bundle.materials()) {
                assertThat(text(material)).hasSize(1);
            }
        }
        assertThat(folder.resolve("fuori.txt")).doesNotExist();
        assertThat(folder.resolve("x/fuori.txt")).doesNotExist();
    }

    @Test
    void archivesInArchivesAreOpenedOnceAndLeaveNothingBehind() throws IOException {
        byte[] third = zip("tre.txt", "3");
        byte[] second = zip("due.txt", "2", "terzo.zip", third);
        Path zip = file("uno.zip", zip("uno.txt", "1", "secondo.zip", second));
        long before = temporaries();
        try (var bundle = bundle(zip)) {
            assertThat(names(bundle)).containsExactly("uno.txt", "due.txt");
            assertThat(text(bundle.materials().get(1))).isEqualTo("2");
            assertThat(keys(bundle)).containsExactly("inbox.flaw.bundle.deep");
        }
        assertThat(temporaries()).isEqualTo(before);
    }

    private static long temporaries() throws IOException {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        try (var list = Files.list(all)) {
            return list.filter(p -> p.getFileName().toString().matches("inbox\\d+")).count();
        }
    }

    @Test
    void whatUnpacksToTooMuchIsNotUnpacked() throws IOException {
        byte[] zeros = new byte[30 << 20];
        Path zip = file("bomba.zip", zip("a.txt", zeros, "b.txt", "bene"));
        try (var bundle = bundle(zip)) {
            assertThat(names(bundle)).containsExactly("b.txt");
            assertThat(keys(bundle)).containsExactly("inbox.flaw.bundle.large");
        }
        // Of one that says to be small no more than is allowed comes out either.
        byte[] liar = Files.readAllBytes(zip);
        for (int i = 0; i < liar.length - 46; i++) {
            boolean central = liar[i] == 'P' && liar[i + 1] == 'K' && liar[i + 2] == 1;
            if (central && liar[i + 3] == 2 && liar[i + 46] == 'a') {
                Arrays.fill(liar, i + 24, i + 28, (byte) 1);
                liar[i + 26] = 0;
                liar[i + 27] = 0;
            }
        }
        try (var bundle = bundle(file("bugia.zip", liar))) {
            assertThat(names(bundle)).containsExactly("a.txt", "b.txt");
            assertThatThrownBy(() -> text(bundle.materials().getFirst()))
                    .isInstanceOf(IOException.class);
            assertThat(text(bundle.materials().get(1))).isEqualTo("bene");
        }
        var few = new Bundle.Limits(3, 1 << 20, 100, 2);
        Path many = file("tanti.zip", zip("1", "", "2", "", "3", "", "4", "", "5", ""));
        try (var bundle = Bundle.of(many, few, Progress.UNWATCHED)) {
            assertThat(bundle.materials()).hasSize(3);
            assertThat(keys(bundle)).containsExactly("inbox.flaw.bundle.many");
        }
    }

    @Test
    void whatIsSpoiltIsSaid() throws IOException {
        byte[] whole = zip("a.txt", "ciao", "b.zip", zip("c.txt", "x"));
        for (int i = 1; i < 20; i++) {
            Path cut = file("t" + i + ".zip", Arrays.copyOf(whole, whole.length * i / 20));
            try (var bundle = bundle(cut)) {
                assertThat(keys(bundle)).containsExactly("inbox.flaw.bundle.archive");
            }
        }
        try (var bundle = bundle(file("solo.vcf", new byte[] {1}))) {
            assertThat(names(bundle)).containsExactly("solo.vcf");
        }
    }
}
