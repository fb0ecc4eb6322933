package it.trequartista.inbox.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.understanding.Proposal.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {
    @ParameterizedTest
    @ValueSource(strings = {"t.neri@neri.example", "347 000 1122", "+39 055 1234567"})
    void anAddressIsNothingTheyWant(String answer) {
        var heard =
                Heard.inChat(
                        "US: Piacere! A quale recapito possiamo risponderti?",
                        "THEM: " + answer,
                        "US: Che cosa ti serve?",
                        "THEM: Ci serve un sito nuovo per tre sedi");
        assertThat(heard.of(Target.NEED)).isEqualTo("un sito nuovo per tre sedi");
    }

    @Test
    void whatTheyAnswerIsWhatTheyWant() {
        var heard = Heard.inChat("US: A quale corso sei interessato?", "THEM: ceramica per adulti");
        assertThat(heard.of(Target.NEED)).isEqualTo("ceramica per adulti");
    }
}
