package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

class ThemeTest {
    @TempDir private Path folder;

    @Test
    void theShippedThemeReads() {
        assertThat(Samples.CLASSIC.name()).isEqualTo("Classico");
        assertThat(Samples.CLASSIC.colours()).containsEntry("accent", "#0f766e");
    }

    @Test
    void aColourThatIsNoColourIsRefused() throws Exception {
        assertProblem(
                "{\"colours\":{\"accent\":\"red; } body { x\"}}",
                "documents.badColour",
                "accent",
                "red; } body { x");
    }

    @Test
    void aFontThatIsNoNameIsRefused() throws Exception {
        assertProblem(
                "{\"fonts\":{\"text\":\"a\\\"; src: url(x)\"}}",
                "documents.badThemeValue",
                "text",
                "a\"; src: url(x)");
    }

    @Test
    void aBrokenThemeIsToldWithItsLine() throws Exception {
        Refused refused = read("{\n\"name\": \"x\",\n oops }");
        assertThat(refused.problem().key()).isEqualTo("documents.badTheme");
        assertThat(refused.problem().arguments()).startsWith(3);
    }

    @Test
    void aFolderWithoutThemeIsRefused() {
        Refused refused = catchThrowableOfType(Refused.class, () -> Theme.in(folder));
        assertThat(refused.problem().arguments()).containsExactly("tema.json");
    }

    @Test
    void aPaleAccentIsDarkenedUntilWhiteReadsOnIt() {
        for (String colour : new String[] {"#ffee00", "#ffffff", "#7dd3fc", "#0f766e", "#000000"}) {
            String accent = Samples.CLASSIC.withAccent(colour).colours().get("accent");
            assertThat(Colours.contrastWithWhite(accent)).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(Samples.CLASSIC.withAccent("#0f766e").colours())
                .containsEntry("accent", "#0f766e");
    }

    @Test
    void tintsRunFromWhiteToTheColour() {
        assertThat(Colours.tint("#0f766e", 0)).isEqualTo("#ffffff");
        assertThat(Colours.tint("#0f766e", 1)).isEqualTo("#0f766e");
    }

    @Test
    void filesOutsideTheThemeAreNowhere() throws Exception {
        Files.writeString(folder.resolve("secret"), "x");
        Path theme = Files.createDirectory(folder.resolve("theme"));
        var files = new ThemeFiles.Folder(theme);
        for (String name : new String[] {"../secret", "a/../../secret", "/etc/hostname", "", "."}) {
            assertThat(files.bytes(name)).isEmpty();
        }
        assertThat(new ThemeFiles.Shipped("classico").bytes("../../Press.class")).isEmpty();
        assertThat(new ThemeFiles.Shipped("classico").bytes("stile.css")).isPresent();
    }

    @Test
    void aThemeOfTheUserMayKeepAllButOneTemplate() throws Exception {
        Files.writeString(folder.resolve("tema.json"), "{\"name\":\"Mio\"}");
        Files.writeString(
                folder.resolve("offerta.html"),
                "<html><body><h1>Mia {{heading}}</h1>{{>classico/testata.html}}</body></html>");
        Files.writeString(folder.resolve("stile.css"), "body { font-family: 'Source Sans 3' }");
        var sheet =
                Samples.offer(1)
                        .sheet(
                                Theme.in(folder),
                                new Texts(Locale.ITALIAN),
                                Samples.AT,
                                java.util.List.of());
        Printed printed = new Press().print(sheet);
        assertThat(PdfText.read(printed.pdf())).contains("Mia Offerta 2026-0147", "Studio Ferri");
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
    }

    @Test
    void aTemplateThatIsNotWellFormedIsToldWithItsLine() throws Exception {
        var sheet = Samples.body(folder, "\n<p>one\n<p>two");
        Refused refused = catchThrowableOfType(Refused.class, () -> new Press().print(sheet));
        assertThat(refused.problem().key()).isEqualTo("documents.notWellFormed");
        assertThat(refused.problem().arguments()).startsWith("pagina.html", 3);
    }

    @Test
    void everyProblemOfPaperHasItsSentence() {
        for (Locale language : Texts.LANGUAGES) {
            var texts = new Texts(language);
            assertThat(Word.all(texts)).hasSize(Word.values().length).doesNotContainValue("");
            assertThat(Map.of("k", texts.get("documents.cannotPrint", "a", "b"))).isNotEmpty();
        }
    }

    private void assertProblem(String json, String key, Object... arguments) throws IOException {
        Refused refused = read(json);
        assertThat(refused.problem().key()).isEqualTo(key);
        assertThat(refused.problem().arguments()).containsExactly(arguments);
    }

    private Refused read(String json) throws IOException {
        Files.writeString(folder.resolve("tema.json"), json);
        return catchThrowableOfType(Refused.class, () -> Theme.in(folder));
    }
}
