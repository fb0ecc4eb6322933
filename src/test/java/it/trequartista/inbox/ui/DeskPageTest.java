package it.trequartista.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.People;
import it.trequartista.contacts.leads.Leads;
import it.trequartista.contacts.tasks.Tasks;
import it.trequartista.content.Contents;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.desk.Captures;
import it.trequartista.kernel.Progress;
import it.trequartista.ui.Command;
import it.trequartista.ui.Showing;
import it.trequartista.ui.Theme;

import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The desk on the screen: what came in, sorted by keys.
class DeskPageTest {
    private static final String BOT =
            """
            {"messages": [
              {"sender": "bot", "text": "Ciao! Come ti chiami?", "timestamp": "2026-11-23T08:50:00Z"},
              {"sender": "user", "text": "Mi chiamo Tommaso Neri", "timestamp": "2026-11-23T08:50:20Z"},
              {"sender": "bot", "text": "E la tua e-mail?", "timestamp": "2026-11-23T08:50:30Z"},
              {"sender": "user", "text": "t.neri@neri-officine.it", "timestamp": "2026-11-23T08:51:00Z"},
              {"sender": "bot", "text": "Che cosa ti serve?", "timestamp": "2026-11-23T08:51:05Z"},
              {"sender": "user", "text": "Ci serve un sito nuovo entro maggio, il budget è 3.000 euro", "timestamp": "2026-11-23T08:52:00Z"},
              {"sender": "user", "text": "Fate anche assistenza il sabato?", "timestamp": "2026-11-23T08:52:30Z"}
            ]}
            """;

    @TempDir private Path folder;

    private static void take(Lists lists, String name, String text) {
        var _ = new Captures(lists.db()).take(List.of(Material.of(name, text)), Progress.UNWATCHED);
    }

    private static void four(Lists lists) {
        take(lists, "chat.json", BOT);
        take(
                lists,
                "WhatsApp Chat - Giulia Brambilla.txt",
                "[22/11/26, 18:00:00] Giulia Brambilla: Ciao, per quando è pronto il video?\n");
        take(
                lists,
                "mail.eml",
                "From: Andrea Montelupo <andrea@montelupo.example>\nTo: noi@studio.example\n"
                        + "Subject: Contratto firmato\nDate: Mon, 23 Nov 2026 08:10:00 +0100\n"
                        + "Message-ID: <1@montelupo.example>\nContent-Type: text/plain\n\n"
                        + "In allegato il contratto firmato.\n\nAndrea\n\n"
                        + "Il giorno 20 nov 2026 Noi ha scritto:\n> Le mando il contratto\n");
        take(lists, "nota.txt", "richiamare il signor Ugo per la fiera\n");
    }

    private static void press(Showing showing, String key) throws Exception {
        Command command =
                showing.page().commands().stream()
                        .filter(c -> c.shortcut().equals(key))
                        .findFirst()
                        .orElseThrow();
        showing.interact(command.run());
        showing.settle();
    }

    private static List<String> words(Showing showing) {
        return Stream.of(".label", ".button", ".toggle-button", ".hyperlink")
                .flatMap(style -> showing.root().lookupAll(style).stream())
                .filter(n -> n instanceof Labeled)
                .map(n -> ((Labeled) n).getText())
                .filter(t -> t != null && !t.isBlank())
                .toList();
    }

    @Test
    void fourKeysEmptyTheDeskAndFourUndosGiveFourBack() throws Exception {
        try (var lists = Lists.in(folder);
                var showing = InboxShowing.of(lists, Locale.ITALIAN, Theme.Look.LIGHT)) {
            four(lists);
            showing.settle();
            showing.shot("desk-it-light");
            press(showing, "T");
            press(showing, "L");
            press(showing, "R");
            press(showing, "E");
            var captures = new Captures(lists.db());
            assertThat(captures.counts().toSort()).isZero();
            assertThat(new Tasks(lists.db()).open()).hasSize(2);
            assertThat(words(showing)).contains("Niente aspetta di essere smistato.");
            for (int i = 0; i < 4; i++) {
                assertThat(lists.db().history().undo()).isPresent();
            }
            assertThat(captures.counts().toSort()).isEqualTo(4);
            assertThat(showing.crashes()).isEmpty();
        }
    }

    @Test
    void aChatbotsConversationBecomesALeadAndAnIdea() throws Exception {
        try (var lists = Lists.in(folder);
                var showing = InboxShowing.of(lists, Locale.ENGLISH, Theme.Look.DARK)) {
            take(lists, "chat.json", BOT);
            showing.settle();
            assertThat(words(showing))
                    .contains("This looks like a new lead", "Tommaso Neri", "Found in the text");
            showing.shot("desk-bot-en-dark");
            assertThat(new People(lists.db()).ids()).isEmpty();
            press(showing, "I");
            assertThat(new Contents(lists.db()).all()).hasSize(1);
            press(showing, "Y");
            press(showing, "D");
            assertThat(new Leads(lists.db()).open()).hasSize(1);
            showing.clickOn("Done");
            showing.settle();
            showing.shot("desk-done-en-dark");
            assertThat(words(showing)).contains("From Tommaso Neri", "Lead opened");
            assertThat(showing.crashes()).isEmpty();
        }
    }

    @Test
    void pastedTextComesInAndTwiceIsOnce() throws Exception {
        try (var lists = Lists.in(folder);
                var showing = InboxShowing.of(lists, Locale.ENGLISH, Theme.Look.LIGHT)) {
            String pasted = "Anna: hello\nMe: hi\nAnna: do you also make videos?\nMe: we do\n";
            showing.interact(() -> showing.page().take(pasted));
            showing.settle();
            assertThat(words(showing)).contains("do you also make videos?");
            showing.interact(() -> showing.page().take(pasted));
            showing.settle();
            assertThat(new Captures(lists.db()).counts().toSort()).isEqualTo(1);
            assertThat(words(showing)).contains("Everything in it is here already.");
            showing.shot("desk-pasted-en-light");
            assertThat(showing.crashes()).isEmpty();
        }
    }

    /// As the arrow keys select a tab: without a click.
    @Test
    void aTabSelectedByKeysIsShown() throws Exception {
        try (var lists = Lists.in(folder);
                var showing = InboxShowing.of(lists, Locale.ENGLISH, Theme.Look.LIGHT)) {
            take(lists, "nota.txt", "richiamare il signor Ugo per la fiera\n");
            showing.settle();
            var later =
                    showing.root().lookupAll(".toggle-button").stream()
                            .map(ToggleButton.class::cast)
                            .filter(b -> b.getText().equals("Later"))
                            .findFirst()
                            .orElseThrow();
            showing.interact(() -> later.setSelected(true));
            showing.settle();
            assertThat(words(showing)).contains("Nothing was put off.");
            showing.interact(() -> later.setSelected(false));
            assertThat(later.isSelected()).isTrue();
        }
    }
}
