package it.trequartista.inbox.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.understanding.Proposal.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                "(", "0", "1.", "9 ", "a", "A", "A ", "Aa ", "a@", "a.", "@", " ", "\n", "-", "~",
                "di ", "e ", "un ", "mille ", "per ", "entro il ", "sono ", "codice ", "p.iva ",
                "vorrei ", "budget ", "www.", "x: y\n", "?", "? ", "€", "tra 1 e 2 ", "+39 ", "'",
                "Rossi srl ", "sì, ", "non ", "è ", "12/12 ", "\u0000", "\ud83d"
            })
    @Timeout(120)
    void aRepeatedTextEnds(String unit) {
        String text = filled(unit, MEGABYTE);
        for (Kind kind : new Kind[] {Kind.EMAIL, Kind.CHATBOT}) {
            var heard =
                    Heard.in(
                            kind,
                            "BOT: Come ti chiami? Azienda? Budget? Entro quando? Codice? Privacy?",
                            "THEM " + unit.strip() + "Anna Neri: " + text);
            assertThat(heard.proposed().size()).isLessThan(MEGABYTE);
        }
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
