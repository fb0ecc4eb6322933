package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.SplittableRandom;

/// A code survives paper, hands and haste.
class RecoveryCodeTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void whatIsWrittenIsRead() {
        var dice = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            byte[] bits = new byte[16];
            dice.nextBytes(bits);
            var code = RecoveryCode.of(bits);
            assertThat(RecoveryCode.read(code.text())).contains(code);
            String loose = code.text().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
            assertThat(RecoveryCode.read(loose.replace('0', 'o').replace('1', 'l'))).contains(code);
        }
        byte[] ends = new byte[16];
        assertThat(RecoveryCode.of(ends).text()).isEqualTo("0000-0000-0000-0000-0000-0000-000");
        Arrays.fill(ends, (byte) -1);
        // 2^128 - 1 = 7 then 25 times 31, and its rest by 37 (worked out apart): Y.
        assertThat(RecoveryCode.of(ends).text()).startsWith("7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ");
        assertThat(RecoveryCode.read(RecoveryCode.of(ends).text())).isPresent();
    }

    @Test
    void aSlipOfThePenIsNoticed() {
        String text = RecoveryCode.fresh().text().replace("-", "");
        for (int i = 0; i < text.length(); i++) {
            for (char other : SYMBOLS.toCharArray()) {
                String slip = text.substring(0, i) + other + text.substring(i + 1);
                assertThat(RecoveryCode.read(slip).isPresent()).isEqualTo(slip.equals(text));
            }
            if (i > 0 && i < text.length() - 1 && text.charAt(i) != text.charAt(i - 1)) {
                char[] swapped = text.toCharArray();
                swapped[i] = text.charAt(i - 1);
                swapped[i - 1] = text.charAt(i);
                assertThat(RecoveryCode.read(new String(swapped))).isEmpty();
            }
        }
        for (String no : new String[] {"", "x", text + "0", "U".repeat(27), "é".repeat(27)}) {
            assertThat(RecoveryCode.read(no)).isEmpty();
        }
    }

    @Test
    void noTwoAreTheSame() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(seen.add(RecoveryCode.fresh().text())).isTrue();
        }
    }
}
