package it.trequartista.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// The short way gives what the long way gives.
final class PhonesTest {
    @Test
    void plainItalianMobilesAreWhatTheLibrarySays() {
        var random = new Random(11);
        String[] heads = {"+39", "+39 ", "0039", "0039 ", ""};
        String[] gaps = {"", " ", "-", "."};
        for (int i = 0; i < 20_000; i++) {
            var number = new StringBuilder(heads[random.nextInt(heads.length)]).append('3');
            for (int d = 0; d < 9; d++) {
                number.append(random.nextInt(3) == 0 ? gaps[random.nextInt(gaps.length)] : "");
                number.append(random.nextInt(10));
            }
            String typed = number.toString();
            String quick = Phones.italianMobile(typed);
            assertThat(quick).as(typed).isNotEmpty().isEqualTo(Phones.parsed(typed));
        }
    }

    @Test
    void bareItalianLandlinesAreWhatTheLibrarySays() {
        var random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            var number = new StringBuilder("0").append(1 + random.nextInt(9));
            for (int d = 4 + random.nextInt(6); d > 0; d--) {
                number.append(random.nextInt(10));
            }
            String typed = number.toString();
            assertThat(Phones.normalise(typed)).as(typed).isEqualTo(Phones.parsed(typed));
        }
    }

    @Test
    void otherNumbersTakeTheLongWay() {
        assertThat(Phones.normalise("02 5566.7788")).isEqualTo("+390255667788");
        assertThat(Phones.normalise("393331234567")).isEqualTo("+393331234567");
        assertThat(Phones.normalise("+44 20 7946 0000")).isEqualTo("+442079460000");
        assertThat(Phones.normalise("347/1112233")).isEqualTo("+393471112233");
        assertThat(Phones.normalise("interno 4")).isEmpty();
    }
}
