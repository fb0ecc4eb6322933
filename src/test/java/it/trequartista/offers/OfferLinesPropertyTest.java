package it.trequartista.offers;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Money;
import it.trequartista.kernel.Rate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Whatever is done to the lines of an offer, it stands as if it had been done to a list.
class OfferLinesPropertyTest {
    @TempDir Path folder;

    @Test
    void theFileKeepsTheOrderAListWouldHave() {
        try (var file = new OfferFile(folder)) {
            for (long seed = 1; seed <= 12; seed++) {
                var dice = new Random(seed);
                var offers = file.offers();
                var id = offers.create();
                var expected = new ArrayList<Long>();
                for (int step = 0; step < 40; step++) {
                    act(dice, offers, id, expected);
                    assertThat(rows(offers, id))
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static void act(
            Random dice, Offers offers, it.trequartista.kernel.OfferId id, List<Long> expected) {
        int what = expected.isEmpty() ? 0 : dice.nextInt(4);
        int at = expected.isEmpty() ? 0 : dice.nextInt(expected.size());
        switch (what) {
            case 0 -> expected.add(offers.addLine(id, OfferFile.line("a", "1", "1"), null));
            case 1 -> {
                long behind = expected.get(at);
                long row = offers.addLine(id, OfferFile.line("b", "1", "1"), behind);
                expected.add(at + 1, row);
            }
            case 2 -> {
                int to = dice.nextInt(expected.size());
                long row = expected.remove(at);
                offers.moveLine(id, row, to);
                expected.add(to, row);
            }
            default -> offers.removeLine(id, expected.remove(at));
        }
    }

    private static List<Long> rows(Offers offers, it.trequartista.kernel.OfferId id) {
        return offers.get(id).lines().stream().map(OfferLine::row).toList();
    }

    @Test
    void totalsDoNotDependOnTheOrderAndTheListTellsTheSame() {
        try (var file = new OfferFile(folder)) {
            for (long seed = 1; seed <= 10; seed++) {
                var dice = new Random(seed);
                var offers = file.offers();
                var id = offers.create();
                int lines = 1 + dice.nextInt(8);
                for (int i = 0; i < lines; i++) {
                    long _ = offers.addLine(id, line(dice), null);
                }
                offers.edit(id, new OfferEdit.Discount(new Rate(dice.nextInt(10_001))));
                Money before = total(offers, id);
                for (int i = 0; i < lines; i++) {
                    var some = offers.get(id).lines().get(dice.nextInt(lines));
                    offers.moveLine(id, some.row(), dice.nextInt(lines));
                }
                assertThat(total(offers, id)).as("seed %d", seed).isEqualTo(before);
            }
        }
    }

    private static Money total(Offers offers, it.trequartista.kernel.OfferId id) {
        return offers.all().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow()
                .total();
    }

    private static OfferLine line(Random dice) {
        var codes = List.of("22", "10", "4", "N4");
        return OfferLine.empty(codes.get(dice.nextInt(codes.size())))
                .withName("Voce")
                .withQuantity(new BigDecimal(dice.nextInt(10_000)).movePointLeft(2))
                .withUnitPrice(new BigDecimal(dice.nextInt(10_000_000)).movePointLeft(4))
                .withDiscount(new Rate(dice.nextInt(10_001)));
    }
}
