package it.trequartista.inbox.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.understanding.Proposal.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tra 2000 e 3000 euro | 2000..3000 EUR",
                "fra i 1500 e i 2000 | 1500..2000 EUR",
                "dai 7.000 ai 9.000 euro | 7000..9000 EUR",
                "7-9k | 7000..9000 EUR",
                "6-700 euri | 600..700 EUR",
                "250/300 euro | 250..300 EUR",
                "400 o 500 | 400..500 EUR",
                "between two and three thousand pounds | 2000..3000 GBP",
                "from 600 to 900 eur | 600..900 EUR",
                "€3,5k | 3500..3500 EUR",
                "1.800 euro circa | 1800..1800 EUR",
                "1'500,00 € | 1500..1500 EUR",
                "$10,000 | 10000..10000 USD",
                "duemilacinquecento euro | 2500..2500 EUR",
                "tre mila | 3000..3000 EUR",
                "two thousand five hundred | 2500..2500 EUR",
                "massimo 4mila euro | ..4000 EUR",
                "non più di 250 | ..250 EUR",
                "up to £1,500 | ..1500 GBP",
                "2,200 euros max | ..2200 EUR",
                "dai 600 in su | 600.. EUR",
                "almeno 800 | 800.. EUR",
                "from 4000 euros, we can discuss | 4000.. EUR",
                "oltre 5.000 € | 5000.. EUR",
            })
    void anAnswerIsRead(String answer, String budget) {
        var heard = Heard.inChat("US: Che budget avete?", "THEM: " + answer);
        assertThat(heard.of(Target.BUDGET)).isEqualTo(budget);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Abbiamo un budget di 1200 | 1200..1200 EUR",
                "Il sito è di 5 pagine e il budget 1200 | 1200..1200 EUR",
                "vorrei spendere al massimo 900 euro | ..900 EUR",
                "non posso andare oltre i 1500 | ..1500 EUR",
                "noi più di 300 non possiamo | ..300 EUR",
                "We can't go beyond 2,500 euros | ..2500 EUR",
                "we have around 1800 euros left for this | 1800..1800 EUR",
                "fino a 700 euro va bene | ..700 EUR",
            })
    void aSentenceIsRead(String text, String budget) {
        assertThat(Heard.said(text).of(Target.BUDGET)).isEqualTo(budget);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l'anno scorso avevo speso 2600 euro",
                "un tavolo largo al massimo 180 cm",
                "costa 300 euro?",
                "il nostro fatturato è di 2.000.000 di euro",
                "non vogliamo spendere più di 10 euro a persona",
                "abbiamo 400 soci",
                "abito in via Roma 1200",
                "my budget is about three and a half thousand",
            })
    void whatIsNoBudgetIsNone(String text) {
        assertThat(Heard.said(text).of(Target.BUDGET)).isEmpty();
    }

    @Test
    void whatTheySayLastCounts() {
        var heard =
                Heard.inChat(
                        "THEM: il budget è 800 euro",
                        "US: Con 800 ce la facciamo appena.",
                        "THEM: allora arriviamo a 1000 euro");
        assertThat(heard.of(Target.BUDGET)).isEqualTo("..1000 EUR");
    }

    @Test
    void whatTheSellerAsksForIsNoBudget() {
        var heard = Heard.inChat("US: Il budget minimo è 900 euro.", "THEM: capisco, ci penso");
        assertThat(heard.of(Target.BUDGET)).isEmpty();
    }
}
