package it.trequartista.inbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Heard;
import it.trequartista.inbox.arrivals.Turn;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What somebody copied out of a conversation.
class NamedLinesTest {
    private static final NamedLines FORMAT = new NamedLines();
    private static final String CHAT =
            """
            Cliente: Buongiorno, quanto costa?
            vorrei saperlo: entro venerdì
            Bot: 100 €
            [09:15] Cliente: Grazie
            Ada Rinaldi (09:16): rispondo io
            Operatore 09:17: va bene
            """;

    @Test
    void speakersAndSides() throws Exception {
        var heard = Heard.in(FORMAT, CHAT);

        assertThat(Hostile.knows(FORMAT, "x", CHAT)).isTrue();
        assertThat(Hostile.said(heard))
                .containsExactly(
                        "Cliente: Buongiorno, quanto costa?\nvorrei saperlo: entro venerdì",
                        "Bot: 100 €",
                        "Cliente: Grazie",
                        "Ada Rinaldi: rispondo io",
                        "Operatore: va bene");
        assertThat(Hostile.turns(heard))
                .extracting(Turn::role)
                .containsExactly(
                        Turn.Role.THEM,
                        Turn.Role.BOT,
                        Turn.Role.THEM,
                        Turn.Role.UNKNOWN,
                        Turn.Role.US);
        assertThat(heard.all.getFirst().arrival().title()).isEqualTo("Cliente, Ada Rinaldi");
        String later = CHAT + "Cliente: altro\n";
        assertThat(Heard.in(FORMAT, later).all.getFirst().arrival().origin())
                .isEqualTo(heard.all.getFirst().arrival().origin());
    }

    @Test
    void aFormOrALetterIsNoConversation() throws Exception {
        assertThat(Hostile.knows(FORMAT, "x", "Nome: Ada\nEmail: a@b.it\nTelefono: 333\n"))
                .isFalse();
        assertThat(Hostile.knows(FORMAT, "x", "Gentile Ada,\nNota: uno\nNota: due\nB: x\n"))
                .isFalse();
        assertThat(Hostile.knows(FORMAT, "x", "https://example.com\nhttps://example.org"))
                .isFalse();
    }

    @Test
    void cutAndSpoilt() throws Exception {
        Hostile.cut(FORMAT, "x.txt", CHAT);
        Hostile.noise(FORMAT, "x.txt", CHAT);
    }

    @Test
    void anyOtherTextIsANote() throws Exception {
        var format = new AnyText();
        String text = "Ha chiamato Ada Rinaldi\nrichiamare: 333 1234567\n";
        var heard = Heard.in(format, text);

        assertThat(Hostile.knows(format, "x", text)).isTrue();
        for (String other :
                List.of("{\"a\": 1}", "[ [1]]", "a;b;c\n1;2;3\n", "<?xml version=\"1.0\"?><a/>")) {
            assertThat(Hostile.knows(format, "x", other)).as(other).isFalse();
        }
        assertThat(heard.all.getFirst().arrival().kind()).isEqualTo(Arrival.Kind.NOTE);
        assertThat(heard.all.getFirst().arrival().title()).isEqualTo("Ha chiamato Ada Rinaldi");
        assertThat(Hostile.said(heard))
                .containsExactly(": Ha chiamato Ada Rinaldi\nrichiamare: 333 1234567");
        Hostile.noise(format, "x.txt", text);
    }
}
