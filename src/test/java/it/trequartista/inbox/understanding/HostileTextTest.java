package it.trequartista.inbox.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.understanding.Proposal.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;

/// Texts that were made to keep a reader busy, or never end.
class HostileTextTest {
    private static final int MEGABYTE = 1_000_000;

    private static String filled(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "9 ",
                "1.",
                "Aa ",
                "a@",
                "a.",
                "\n",
                "di ",
                "mille ",
                "entro il ",
                "sono ",
                "p.iva ",
                "vorrei ",
                "tra 1 e 2 ",
                "x: y\n",
                "Rossi srl ",
                "\u0000",
                "\ud83d"
            })
    @Timeout(120)
    void aRepeatedTextEnds(String unit) {
        String text = filled(unit, MEGABYTE);
        var heard = Heard.in(Kind.EMAIL, "BOT: Chi sei? Budget? Entro quando?", "THEM: " + text);
        assertThat(heard.proposed()).hasSizeLessThan(MEGABYTE);
    }

    @Test
    void whatStandsFarInsideAnEndlessTurnIsNotLookedFor() {
        String text = filled("bla ", MEGABYTE) + " anna@bianchi.it";
        assertThat(Heard.said("sono Anna Neri. " + text).of(Target.EMAIL)).isEmpty();
        assertThat(Heard.said("sono Anna Neri. " + text).of(Target.PERSON)).isEqualTo("Anna Neri");
    }

    @Test
    void ofEndlesslyManyTurnsTheLastAreLookedAt() {
        var lines = Collections.nCopies(5000, "THEM: sono Anna Neri").toArray(String[]::new);
        lines[0] = "THEM: vecchio@bianchi.it";
        lines[4999] = "THEM: nuovo@bianchi.it";
        assertThat(Heard.inChat(lines).of(Target.EMAIL)).isEqualTo("nuovo@bianchi.it");
    }

    @Test
    @Timeout(20)
    void ofAMillionTurnsTheLastAreLookedAtAndKeepTheirNumbers() {
        int most = 1_000_000;
        var turns = new ArrayList<>(Collections.nCopies(most, turn("bla bla")));
        turns.set(most - Understanding.MOST_TURNS - 1, turn("vecchio@bianchi.it"));
        turns.set(most - Understanding.MOST_TURNS, turn("primo@bianchi.it"));
        turns.set(most - 1, turn("ultimo@bianchi.it"));
        var proposed = new Heard(Kind.CHAT, turns).proposed();
        assertThat(proposed)
                .extracting(p -> p.value() + " " + p.turn())
                .containsExactly("primo@bianchi.it 999601", "ultimo@bianchi.it 1000000");
    }

    private static Turn turn(String text) {
        return new Turn("", Turn.Role.THEM, null, text, "");
    }

    @Test
    void theLanguageOfTheComputerChangesNothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            var heard = Heard.said("SONO MILENA VITI, MI CHIAMI AL 333 1234567");
            assertThat(heard.of(Target.PERSON)).isEqualTo("Milena Viti");
            assertThat(heard.of(Target.PHONE)).isEqualTo("+39 333 123 4567");
        } finally {
            Locale.setDefault(before);
        }
    }
}
