package it.trequartista.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class NormalTest {
    private static final long SEED = 20261123;

    @Test
    void everyWayOfWritingAnItalianMobileIsOneNumber() {
        var random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            String digits = "3" + String.format("%09d", random.nextInt(1_000_000_000));
            String spaced = digits.replaceAll("(\\d{3})(\\d{3})(\\d{4})", "$1 $2 $3");
            String expected = "+39" + digits;
            assertThat(Normal.phone(digits)).isEqualTo(expected);
            assertThat(Normal.phone("+39 " + spaced)).isEqualTo(expected);
            assertThat(Normal.phone("0039" + digits)).isEqualTo(expected);
            assertThat(Normal.phone(spaced.replace(' ', '-'))).isEqualTo(expected);
            assertThat(Normal.phone(Normal.phone(digits))).isEqualTo(expected);
        }
    }

    @Test
    void normalisingTwiceChangesNothing() {
        var random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(30), 0x20, 0x2fff)
                    .filter(Character::isDefined)
                    .forEach(text::appendCodePoint);
            String key = Normal.key(text.toString());
            assertThat(Normal.key(key)).as("%s", text).isEqualTo(key);
            String web = Normal.email(text + "@example.it");
            assertThat(Normal.email(web)).isEqualTo(web);
        }
    }

    @Test
    void accentsCaseAndCurlyApostrophesDoNotCount() {
        assertThat(Normal.key("  D\u2019ÀMICO   Zoë ")).isEqualTo("d'amico zoe");
        assertThat(Person.sortKey("Zoë", "D’Àmico", "")).isEqualTo("d'amico zoe");
        assertThat(Person.sortKey("", "", "Nené")).isEqualTo("nene");
    }

    @Test
    void whatIsNoAddressIsNothing() {
        assertThat(Normal.email("a@b")).isEmpty();
        assertThat(Normal.email("a b@c.it")).isEmpty();
        assertThat(Normal.email("mailto:A@B.it")).isEqualTo("a@b.it");
        assertThat(Normal.phone("12")).isEmpty();
        assertThat(Normal.phone("ciao a tutti")).isEmpty();
        assertThat(Normal.web("https://www.Example.it/")).isEqualTo("example.it");
    }
}
