package it.trequartista.inbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.mail.Quoted.Kind;
import it.trequartista.inbox.mail.Quoted.Piece;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// What of a mail its writer wrote.
final class QuotedTest {
    private static final Path FOLDER = Path.of("src/test/resources/it/trequartista/inbox/mail");

    private static Quoted real(String name) throws IOException {
        return Quoted.split(Files.readString(FOLDER.resolve(name + ".txt")));
    }

    @Test
    void whatRepeatsAnEarlierMessageIsToldApart() throws IOException {
        assertThat(real("email_1_4").own())
                .isEqualTo("Awesome! I haven't had another problem with it.");
        assertThat(real("email_1_8").own())
                .isEqualTo("I will reply under this one\nand under this.");
        assertThat(real("email_2_1").own()).isEqualTo("Outlook with a reply");
        assertThat(real("email_2_2").own()).isEqualTo("Outlook with a reply directly above line");
        assertThat(real("email_2_3").own()).isEqualTo("Outlook with a reply directly above line");
        assertThat(real("greedy_on").own()).startsWith("On your remote").endsWith("not working.");
        assertThat(real("email_one_is_not_on").own()).endsWith("when I run...");
        assertThat(real("email_1_6").quoted()).startsWith("On Dec 16, 2011");
    }

    @Test
    void howTheWriterSignsIsToldApart() throws IOException {
        assertThat(real("correct_sig").signature()).isEqualTo("-- \nrick");
        assertThat(real("correct_sig").own())
                .isEqualTo("this is an email with a correct -- signature.");
        assertThat(real("email_iPhone").own()).isEqualTo("Here is another email");
        assertThat(real("email_sent_from_my_not_signature").signature()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il giorno gio 5 mar 2026 alle ore 10:15 Anna Bianchi <a@b.example>\n"
                        + "ha scritto:\n\n"
                        + "> ciao",
                "Il 05/03/2026 10:15, Anna ha scritto:\nciao",
                "-----Messaggio originale-----\nDa: Anna\n\nciao",
                "---------- Forwarded message ---------\nDa: Anna <a@b.example>\n\nciao",
                "Da: Anna Bianchi\nInviato: giovedì 5 marzo 2026\nA: Ugo\nOggetto: sito\n\nciao",
                "Inizio messaggio inoltrato:\n\nciao",
                "Am 05.03.2026 um 10:15 schrieb Anna:\n> ciao",
                "Le jeu. 5 mars 2026 à 10:15, Anna a écrit :\n> ciao"
            })
    void programsIntroduceItInTheirWords(String quoted) {
        var split = Quoted.split("Va bene.\n\nInviato da iPhone\n\n" + quoted);
        assertThat(split.own()).isEqualTo("Va bene.");
        assertThat(split.signature()).isEqualTo("Inviato da iPhone");
        assertThat(split.quoted()).isEqualTo(quoted);
    }

    @Test
    void nothingIsLost() throws IOException {
        try (var all = Files.newDirectoryStream(FOLDER, "*.txt")) {
            for (Path one : all) {
                String text = Files.readString(one);
                assertThat(
                                Quoted.split(text).pieces().stream()
                                        .map(Piece::text)
                                        .collect(Collectors.joining("\n")))
                        .isEqualTo(text.lines().collect(Collectors.joining("\n")));
            }
        }
        assertThat(Quoted.split("").pieces()).isEmpty();
        assertThat(Quoted.split("Da: me").pieces()).containsExactly(new Piece(Kind.OWN, "Da: me"));
    }

    @Test
    void muchOfItTakesNoLonger() {
        String text = ("On " + "x ".repeat(80) + "\n").repeat(20_000) + "-".repeat(1 << 20);
        assertThat(Quoted.split(text).quoted()).isEmpty();
    }
}
