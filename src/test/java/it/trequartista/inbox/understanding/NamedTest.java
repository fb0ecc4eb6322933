package it.trequartista.inbox.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.arrivals.Arrival.Kind;
import it.trequartista.inbox.understanding.Proposal.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// People and whom they work for.
class NamedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mi chiamo anna de santis, vorrei un sito | Anna De Santis | ''",
                "mi chiamo anna e vorrei un sito | Anna | ''",
                "sono marco bianchi, buongiorno | Marco Bianchi | ''",
                "SONO MARIO ROSSI, BUONGIORNO | Mario Rossi | ''",
                "sono interessata al corso | '' | ''",
                "I'm Italian | '' | ''",
                "non sono Anna! | '' | ''",
                "la mia collega Anna Bernardi mi ha detto di scrivervi | '' | ''",
                "sono Ilaria Monti dell'agriturismo Cascina Lunga | Ilaria Monti | Cascina Lunga",
                "sono Luca Neri di Milano | Luca Neri | ''",
                "I'm Greg Hall, owner of Rooftop Nine in Florence | Greg Hall | Rooftop Nine",
                "My bakery, Sweet Home, needs a site | '' | Sweet Home",
                "la fattura a bonetti gomme snc | '' | bonetti gomme snc",
                "scrivo per conto di mio padre Ernesto | '' | ''",
                "We are 3 people | '' | ''",
                "vorrei un sito come quello di Rossi srl | '' | Rossi srl",
            })
    void whatTheySayIsRead(String text, String person, String company) {
        var heard = Heard.said(text);
        assertThat(heard.of(Target.PERSON)).isEqualTo(person);
        assertThat(heard.of(Target.COMPANY)).isEqualTo(company);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dott. Gianni De Luca | Gianni De Luca",
                "luca ferri | Luca Ferri",
                "Antonella | Antonella",
                "Henrik, Henrik Solberg | Henrik Solberg",
                "Priya Nair, 328 114 7750 | Priya Nair",
                "preferisco non dirlo | ''",
                "perché lo vuoi sapere? | ''",
                "asdf | ''",
            })
    void aNameIsReadFromTheAnswer(String answer, String person) {
        var heard = Heard.inChat("BOT: Come ti chiami?", "THEM: " + answer);
        assertThat(heard.of(Target.PERSON)).isEqualTo(person);
    }

    @Test
    void theNameOfAShopIsNoPerson() {
        var heard = Heard.inChat("BOT: Come si chiama il salone?", "THEM: Palestra Titanus");
        assertThat(heard.of(Target.PERSON)).isEmpty();
        assertThat(heard.of(Target.COMPANY)).isEqualTo("Palestra Titanus");
    }

    @Test
    void whoWritesFromAnAddressOfAnotherIsWhoTheySayTheyAre() {
        var heard = Heard.in(Kind.EMAIL, "THEM Paola Neri: sono Renato Guidi, il marito.");
        assertThat(heard.of(Target.PERSON)).isEqualTo("Renato Guidi");
    }

    @Test
    void anAddressTellsWhichWordsAreTheCompany() {
        var heard =
                Heard.in(
                        Kind.EMAIL,
                        "THEM: Salve\n\nAnna Tosi\nTreasurer, Friends of the Alpine Trails\n"
                                + "anna@alpinetrails.org");
        assertThat(heard.of(Target.COMPANY)).isEqualTo("Friends of the Alpine Trails");
        assertThat(heard.of(Target.PERSON)).isEqualTo("Anna Tosi");
    }

    @Test
    void aFormMayAskForTheFamilyNameFirst() {
        var heard = Heard.in(Kind.FORM, "THEM: Cognome e nome: Rossi Anna");
        assertThat(heard.of(Target.PERSON)).isEqualTo("Anna Rossi");
    }

    @Test
    void theSellerIsNobodyElse() {
        var heard = Heard.inChat("THEM: sono Chiara Rinaldi, Studio Rinaldi srl");
        assertThat(heard.of(Target.PERSON)).isEmpty();
    }
}
