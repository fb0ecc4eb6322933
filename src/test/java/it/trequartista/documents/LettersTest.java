package it.trequartista.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What people write must come out, or be visibly missing; it never stops the press.
class LettersTest {
    private final Press press = new Press();

    @TempDir private Path folder;

    @Test
    void aSearchForOffertaFindsIt() throws Exception {
        String text = print("<p>Offerta affinché fluido — ufficio</p>");
        assertThat(text).contains("Offerta", "affinché", "fluido", "ufficio");
    }

    @Test
    void greekAndCyrillicAndAccentsComeOut() throws Exception {
        assertThat(print("<p>Ελληνικά Кириллица Łódź Škoda ĳ ẞ Ţîr</p>"))
                .contains("Ελληνικά", "Кириллица", "Łódź", "Škoda", "Ţîr");
    }

    @Test
    void lettersNoFontHasAreVisiblyMissing() throws Exception {
        assertThat(print("<p>x😀y 中文 שלום مرحبا z</p>")).contains("x", "y", "z", "\u25a1");
    }

    @Test
    void oddCharactersInValuesAreMadeVisible() {
        assertThat(Values.text("a\u0000b\ud800c\uffff\u0085d\ne\t😀"))
                .isEqualTo("a\ufffdb\ufffdc\ufffd\ufffdd\ne\t😀");
    }

    @Test
    void longWordsAreBrokenAndNothingIsLost() {
        String broken = Cleaning.broken("x ".repeat(10) + "y".repeat(1000));
        assertThat(broken.replace(" ", "")).hasSize(1010);
        assertThat(broken.split(" ")).allMatch(word -> word.length() <= 150);
    }

    @Test
    void aLineDoesNotEndAfterAnElidedArticle() {
        var ends = new LineEnds(java.util.Locale.ITALIAN);
        ends.setText("dell’acqua e poi");
        assertThat(ends.next()).isEqualTo("dell’acqua ".length());
    }

    private String print(String body) throws Exception {
        Printed printed = press.print(Samples.body(folder, body));
        PdfChecks.assertArchivalAndAccessible(printed.pdf());
        return PdfText.read(printed.pdf());
    }
}
