package it.trequartista.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.ui.Showing;
import it.trequartista.ui.Theme;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class InboxPageTest {
    @TempDir private Path folder;

    private static List<String> words(Showing showing) {
        return Stream.of(".label", ".button", ".toggle-button", ".check-box", ".table-cell")
                .flatMap(style -> showing.root().lookupAll(style).stream())
                .map(n -> ((Labeled) n).getText())
                .filter(t -> t != null && !t.isBlank())
                .toList();
    }

    @Test
    void aDroppedListIsPreviewedMappedAndImported() throws Exception {
        try (var lists = Lists.in(folder);
                var showing = InboxShowing.of(lists, Locale.ITALIAN, Theme.Look.LIGHT)) {
            showing.shot("inbox-empty-it-light");
            Path fair =
                    lists.list("biglietti-fiera.csv", Lists.FAIR, Charset.forName("windows-1252"));
            showing.interact(() -> showing.page().take(List.of(fair)));
            showing.settle();
            assertThat(words(showing))
                    .contains("Importa 3 righe", "biglietti-fiera.csv", "Nuovi 3", "Saltati 1");
            showing.shot("inbox-plan-it-light");
            showing.clickOn("Importa 3 righe");
            showing.settle();
            assertThat(lists.people()).isEqualTo(3);
            assertThat(words(showing)).contains("biglietti-fiera.csv", "Esporta");
            showing.shot("inbox-history-it-light");
            assertThat(showing.crashes()).isEmpty();
        }
    }

    @Test
    void aColumnGetsAnotherMeaningInItsRow() throws Exception {
        try (var lists = Lists.in(folder);
                var showing = InboxShowing.of(lists, Locale.ENGLISH, Theme.Look.DARK)) {
            Path fair = lists.list("fair.csv", Lists.FAIR);
            showing.interact(() -> showing.page().take(List.of(fair)));
            showing.settle();
            var box = meaning(showing, "Meaning of “Colore”");
            showing.interact(() -> box.setValue(it.trequartista.inbox.Target.TAGS));
            showing.settle();
            showing.shot("inbox-plan-en-dark");
            assertThat(meaning(showing, "Meaning of “Colore”").getValue())
                    .isEqualTo(it.trequartista.inbox.Target.TAGS);
            showing.clickOn("Import 3 rows");
            showing.settle();
            assertThat(lists.tags()).containsExactly("blu", "rosso", "verde");
            showing.shot("inbox-history-en-dark");
            assertThat(showing.crashes()).isEmpty();
        }
    }

    @Test
    void whatIsNotAListIsSaidAndNothingElseHappens() throws Exception {
        try (var lists = Lists.in(folder);
                var showing = InboxShowing.of(lists, Locale.ENGLISH, Theme.Look.LIGHT)) {
            Path noise = lists.list("noise.csv", "\0\1\2\3\4\5\6");
            showing.interact(() -> showing.page().take(List.of(noise)));
            showing.settle();
            assertThat(words(showing))
                    .contains(
                            "“noise.csv” is not a list of contacts: it takes a CSV, vCard, XLSX or"
                                    + " electronic invoice.");
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> meaning(Showing showing, String name) {
        return (ComboBox<Object>)
                showing.root().lookupAll(".combo-box").stream()
                        .filter(n -> name.equals(n.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }
}
