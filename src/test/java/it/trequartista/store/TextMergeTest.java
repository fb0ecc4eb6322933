package it.trequartista.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Two changes of a text go together where they do not touch, in either order the same.
class TextMergeTest {
    @Test
    void paragraphsOfBothAreKept() {
        assertThat(merged("uno\n\ndue\n\ntre", "UNO\n\ndue\n\ntre", "uno\n\ndue\n\nTRE\n\nquattro"))
                .isEqualTo("UNO\n\ndue\n\nTRE\n\nquattro");
        assertThat(merged("uno\ndue", "UNO\ndue", "uno\nin mezzo\ndue"))
                .isEqualTo("UNO\nin mezzo\ndue");
        assertThat(merged("uno\n\ndue\n\ntre", "uno\n\ntre", "uno\n\ndue\n\ntre\n\nquattro"))
                .isEqualTo("uno\n\ntre\n\nquattro");
    }

    @Test
    void wordsOfOneParagraphAreKept() {
        assertThat(
                        merged(
                                "il corso costa 900 euro e dura due giorni",
                                "il corso costa 950 euro e dura due giorni",
                                "il corso costa 900 euro e dura tre giorni"))
                .isEqualTo("il corso costa 950 euro e dura tre giorni");
    }

    @Test
    void changesThatTouchAreNotPutTogether() {
        assertThat(merged("costa 900 euro", "costa 950 euro", "costa 980 euro")).isEqualTo("–");
        assertThat(
                        merged(
                                "costa 900 euro netti",
                                "costa 950 euro netti",
                                "costa 900 dollari netti"))
                .isEqualTo("–");
        assertThat(merged("uno", "uno\ndue", "uno\ntre")).isEqualTo("–");
        assertThat(merged("", "uno", "due")).isEqualTo("–");
        assertThat(merged("uno\ndue", "uno", "uno\nDUE")).isEqualTo("–");
    }

    @Test
    void whatOnlyOneChangedOrBothAlikeStands() {
        assertThat(merged("a b", "a b", "a c")).isEqualTo("a c");
        assertThat(merged("a b", "a c", "a c")).isEqualTo("a c");
        assertThat(merged("a b", "", "a b")).isEmpty();
    }

    /// Texts of numbered words, each side changing some: what one has changed is there when the
    /// two go together, and what nobody has changed too.
    @Test
    void nothingIsLostWhateverIsChanged() {
        var dice = new SplittableRandom(7);
        int clean = 0;
        for (int round = 0; round < 3000; round++) {
            var base = new ArrayList<String>();
            for (int i = 0; i < 12; i++) {
                base.add("w" + i + (dice.nextInt(4) == 0 ? "\n" : " "));
            }
            var mine = changed(base, "m", dice);
            var theirs = changed(base, "t", dice);
            String merged = merged(text(base), text(mine), text(theirs));
            if (merged.equals("–")) {
                continue;
            }
            clean++;
            for (int i = 0; i < base.size(); i++) {
                boolean mineIs = !mine.get(i).equals(base.get(i));
                boolean theirsIs = !theirs.get(i).equals(base.get(i));
                assertThat(mineIs && theirsIs).isFalse();
                assertThat(merged)
                        .contains(mineIs ? mine.get(i) : theirsIs ? theirs.get(i) : base.get(i));
            }
        }
        assertThat(clean).isBetween(300, 2900);
    }

    @Test
    void twoLongTextsThatShareNothingStandSideBySide() {
        assertThat(merged("a ".repeat(3000), "b ".repeat(3000), "c ".repeat(3000))).isEqualTo("–");
    }

    private static List<String> changed(List<String> base, String by, SplittableRandom dice) {
        var all = new ArrayList<>(base);
        for (int i = 0; i < all.size(); i++) {
            if (dice.nextInt(8) == 0) {
                all.set(i, by + i + (base.get(i).endsWith("\n") ? "\n" : " "));
            }
        }
        return all;
    }

    private static String text(List<String> words) {
        return String.join("", words);
    }

    private static String merged(String base, String mine, String theirs) {
        var merged = TextMerge.of(base, mine, theirs);
        assertThat(TextMerge.of(base, theirs, mine)).isEqualTo(merged);
        return merged.orElse("–");
    }
}
