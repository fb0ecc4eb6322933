package it.trequartista.inbox.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.understanding.Proposal.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHONE | tel 333.4567812 | +39 333 456 7812",
                "PHONE | scrivimi al +44 7700 900412 | +44 7700 900412",
                "PHONE | call me on 07911 123456 | +44 7911 123456",
                "PHONE | chiama il numero verde 800 123 987 | ''",
                "PHONE | il mio ordine n. 3401234567 | ''",
                "PHONE | fax 02 4567 8901 | ''",
                "PHONE | IBAN IT60X0542811101000000123456 | ''",
                "PHONE | 3333333333 | ''",
                "PHONE | +39 02 555 0101 | ''",
                "EMAIL | Scrivi a Anna@Example.org. | ''",
                "EMAIL | Scrivi a Anna@Bianchi.IT, grazie | anna@bianchi.it",
                "EMAIL | chiara@studiorinaldi.it | ''",
                "EMAIL | test@test.it | ''",
                "EMAIL | noreply@negozio.it | ''",
                "VAT | p. iva: IT 03365570104 | 03365570104",
                "VAT | P.IVA/C.F. 03365570104 | 03365570104",
                "VAT | p.iva 03365570105 | ''",
                "VAT | VAT GB 491 4922 27 | GB491492227",
                "VAT | codice fiscale CTTRRT75D52F205K | ''",
                "WEB | il nostro sito è https://www.pane.it/ | www.pane.it",
                "WEB | mi piace il sito www.altri.it | ''",
                "WEB | something like www.others.com please | ''",
                "WEB | siamo su www.instagram.com/pane | ''",
                "CODE | il codice è B3NX | B3NX",
                "CODE | the code on the flyer says T7RW | T7RW",
                "CODE | codice postale 24121 | ''",
            })
    void oneIsFound(Target target, String text, String value) {
        assertThat(Heard.said(text).of(target)).isEqualTo(value);
    }

    @Test
    void aNumberThatWasAskedForIsAVatNumberAndNoTelephone() {
        var heard = Heard.inChat("US: La partita IVA?", "THEM: 03025110127");
        assertThat(heard.of(Target.VAT)).isEqualTo("03025110127");
        assertThat(heard.of(Target.PHONE)).isEmpty();
    }

    @Test
    void aLabelMakesANumberOfAnotherCountryATelephone() {
        var heard = Heard.in(Kind.FORM, "THEM: Phone: 1 415 555 0132\nName: Ann Low");
        assertThat(heard.of(Target.PHONE)).isEqualTo("1 415 555 0132");
    }
}
