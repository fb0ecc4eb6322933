package it.trequartista.inbox.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.inbox.understanding.Proposal.Why;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What is sold, as people name it.
class SoldTest {
    private static final String[] SOLD = {
        "Sito vetrina",
        "E-commerce",
        "Corso di fotografia",
        "Corso di fotografia avanzato",
        "Servizio fotografico",
        "Pulizia divani",
        "Pratica catastale",
        "Photo album",
        "Birthday party",
        "Online course",
        "Logo",
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vorrei un sito vetrina | Sito vetrina",
                "ci servono due SITI VETRINA | Sito vetrina",
                "meglio un ecommerce? | E-commerce",
                "i corsi fotografia quando partono | Corso di fotografia",
                "il corso di fotografia avanzato | Corso di fotografia avanzato",
                "quanto costano i servizi fotografici? | Servizio fotografico",
                "fate pulizie dei divani? | Pulizia divani",
                "due pratiche catastali | Pratica catastale",
                "we'd love two photo albums | Photo album",
                "do you do birthday parties | Birthday party",
                "which online courses do you have | Online course",
                "nuovi loghi e siti vetrina | Logo + Sito vetrina",
                "il sito, la vetrina | ''",
                "log in does not work | ''",
                "niente logo per ora | ''",
                "we don't need a photo album | ''",
                "il logo non mi serve | ''",
                "dislogo | ''",
            })
    void isKnownByItsName(String text, String products) {
        var values =
                Heard.said(text).proposed(Corpus.selling(SOLD)).stream()
                        .filter(p -> p.target() == Target.PRODUCT)
                        .map(Proposal::value)
                        .toList();
        assertThat(String.join(" + ", values)).isEqualTo(products);
    }

    @Test
    void isSaidWithTheWordsThatNameIt() {
        var heard = Heard.in(Kind.CHAT, "US: Un logo?", "THEM: no, due siti  vetrina");
        assertThat(heard.proposed(Corpus.selling(SOLD)))
                .containsExactly(
                        new Proposal(
                                Target.PRODUCT,
                                "Sito vetrina",
                                2,
                                new Why(Reason.SOLD, "siti  vetrina")));
    }

    @Test
    void ofNothingSoldNothingIsProposed() {
        assertThat(Heard.said("vorrei un logo").proposed(Corpus.selling(" ", "!")))
                .extracting(Proposal::target)
                .isEqualTo(List.of(Target.NEED));
    }
}
