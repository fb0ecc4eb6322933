package it.trequartista.inbox.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.understanding.Proposal.Reason;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Wishes, days, consent and open questions, and who wants nothing of the seller.
class ConversationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEED | Vorrei rifare il sito entro maggio | rifare il sito",
                "NEED | vorrei un preventivo per un tavolo | un tavolo",
                "NEED | vorrei sapere quanto costa | ''",
                "NEED | devo portare il portatile? | ''",
                "NEED | mi serve entro giovedì | ''",
                "NEED | we really need a new logo, please | a new logo",
                "DATE | mi serve entro giovedì | 2026-03-12",
                "DATE | apriamo il 1° luglio, le foto servono per quel giorno | 2026-07-01",
                "DATE | il nostro matrimonio cade sabato 12 settembre | 2026-09-12",
                "DATE | ideally in June | 2026-06-30",
                "DATE | mi chiami entro lunedì | ''",
                "DATE | siamo aperti per Natale | ''",
                "DATE | lo vorrei per tre settimane | ''",
                "CONSENT | ho letto e accetto la privacy | GRANTED",
                "CONSENT | non acconsento al marketing | REFUSED",
                "CONSENT | accetto la privacy ma niente newsletter | ''",
                "CONSENT | dove trovo l'informativa? | ''",
                "QUESTION | Ciao come va? | ''",
                "QUESTION | Sono Luca, contento? | ''",
                "QUESTION | Consegnate anche a Lugano? Grazie | Consegnate anche a Lugano?",
                "QUESTION | vorrei sapere se fate corsi serali | se fate corsi serali",
            })
    void whatTheySayIsRead(Target target, String text, String value) {
        assertThat(Heard.said(text).of(target)).isEqualTo(value);
    }

    @Test
    void aDayTheSellerProposesAndTheyTakeIsTheDay() {
        var heard =
                Heard.inChat(
                        "THEM: Prima di fine agosto sarebbe bello",
                        "US: Va bene martedì 18 agosto?",
                        "THEM: sì, perfetto");
        assertThat(heard.of(Target.DATE)).isEqualTo("2026-08-18");
    }

    @Test
    void theDayOfACallIsNotTheDayOfDelivery() {
        var heard = Heard.inChat("BOT: Quando possiamo chiamarti?", "THEM: domani alle 10");
        assertThat(heard.of(Target.DATE)).isEmpty();
    }

    @Test
    void aProgramThatDoesNotUnderstandHasNotAnswered() {
        var heard =
                Heard.in(
                        Kind.CHATBOT,
                        "THEM: fate consegne in Svizzera?",
                        "BOT: Non ho capito, puoi riformulare?",
                        "THEM: quando aprite?",
                        "BOT: Siamo aperti dalle 9 alle 18.");
        assertThat(heard.of(Target.QUESTION)).isEqualTo("fate consegne in Svizzera?");
    }

    @Test
    void aPersonWhoAnswersLaterHasAnswered() {
        var heard =
                Heard.in(
                        Kind.EMAIL,
                        "THEM: Can it read our data?",
                        "BOT: Thank you for your message.",
                        "US: Yes, it can.");
        assertThat(heard.of(Target.QUESTION)).isEmpty();
    }

    @Test
    void consentIsGivenSomeTurnsAfterItWasAskedFor() {
        var heard =
                Heard.inChat(
                        "BOT: Do you agree to our privacy policy?",
                        "THEM: where can I read it?",
                        "BOT: On our site, under privacy.",
                        "THEM: ok, read it. I agree");
        assertThat(heard.of(Target.CONSENT)).isEqualTo("GRANTED");
        assertThat(Heard.said("yes you are right, I agree").of(Target.CONSENT)).isEmpty();
    }

    @Test
    void ofWhoWritesToManyNothingIsProposed() {
        var heard =
                Heard.in(
                        Kind.EMAIL,
                        "THEM Super Offerte: Scrivici a info@offerte.biz, budget 99 euro.\n"
                                + "Per non ricevere più queste e-mail clicca qui.");
        assertThat(heard.proposed()).isEmpty();
    }

    @Test
    void ofWhoSellsOnlyWhoTheyAreIsProposed() {
        var heard =
                Heard.in(
                        Kind.EMAIL,
                        "THEM Massimo Ronchi: vorremmo proporle il nostro listino entro maggio."
                                + " Possiamo vederci?\nm.ronchi@legnami.it");
        assertThat(heard.proposed())
                .extracting(Proposal::target)
                .containsExactly(Target.PERSON, Target.EMAIL);
    }

    @Test
    void aProposalSaysWhereItStandsAndWhy() {
        var heard = Heard.inChat("US: Il tuo budget?", "THEM: 500 euro");
        var budget = heard.proposed().getFirst();
        assertThat(budget.turn()).isEqualTo(2);
        assertThat(budget.why()).isEqualTo(new Proposal.Why(Reason.ASKED, "Il tuo budget?"));
    }

    @Test
    void whatAMailQuotesIsNotSaidAgain() {
        var heard =
                Heard.in(
                        Kind.EMAIL,
                        "THEM: Va bene.\n\n> vorrei un sito\nIl 3 marzo Anna ha scritto:\nho 900"
                                + " euro");
        assertThat(heard.proposed()).isEmpty();
    }

    @Test
    void everyProposalAndReasonHasItsWords() {
        for (var language : Texts.LANGUAGES) {
            var texts = new Texts(language);
            for (var target : Target.values()) {
                assertThat(texts.has("inbox.target." + target)).isTrue();
            }
            for (var reason : Reason.values()) {
                assertThat(texts.has("inbox.why." + reason)).isTrue();
            }
        }
    }
}
