package it.trequartista.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Money;
import it.trequartista.kernel.Rate;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What holds for every document: a thousand made-up ones, each told apart by its seed.
class TotalsPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final TaxCodes TAXES = TaxCodes.italian();
    private static final FiscalProfiles PROFILES = FiscalProfiles.italian();
    private static final int DOCUMENTS = 1000;

    private record Made(Totals totals, List<DocumentLine> lines) {}

    private static Made document(long seed) {
        var random = new Random(seed);
        var ids = FiscalProfiles.IDS;
        var profile = PROFILES.get(ids.get(random.nextInt(ids.size())), DAY);
        var codes = TAXES.on(DAY);
        List<DocumentLine> lines =
                Stream.generate(
                                () ->
                                        new DocumentLine(
                                                decimal(random, 400, 3),
                                                decimal(random, 9000, 6),
                                                new Rate(random.nextInt(4) * 1250),
                                                codes.get(random.nextInt(codes.size()))))
                        .limit(random.nextInt(12))
                        .toList();
        var discount = new Rate(random.nextBoolean() ? 0 : random.nextInt(10_001));
        return new Made(
                new Totals(
                        Money.EUR,
                        profile,
                        TAXES.get(profile.taxCode()),
                        discount,
                        random.nextBoolean()),
                lines);
    }

    /// Mostly positive, now and then negative or zero, with up to so many decimals.
    private static BigDecimal decimal(Random random, int size, int scale) {
        int sign = random.nextInt(10) == 0 ? -1 : 1;
        return BigDecimal.valueOf(
                (long) sign * random.nextInt(size * 100), random.nextInt(scale + 1));
    }

    @Test
    void thePartsAddUpToTheWhole() {
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            var made = document(seed);
            var t = made.totals().of(made.lines());
            var taxable = sum(t.taxes().stream().map(DocumentTotals.Tax::taxable).toList());
            var vat = sum(t.taxes().stream().map(DocumentTotals.Tax::tax).toList());
            assertThat(t.lines().minus(t.discount())).as("seed %d", seed).isEqualTo(t.fee());
            assertThat(taxable).as("seed %d", seed).isEqualTo(t.taxable());
            assertThat(vat).as("seed %d", seed).isEqualTo(t.vat());
            assertThat(taxable.plus(vat).plus(t.outside()).plus(t.stamp()))
                    .as("seed %d", seed)
                    .isEqualTo(t.total());
            assertThat(t.payable().plus(t.withheld()).plus(t.enasarco()))
                    .as("seed %d", seed)
                    .isEqualTo(t.total());
        }
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            var made = document(seed);
            var other = new ArrayList<>(made.lines());
            Collections.shuffle(other, new Random(seed + 1));
            assertThat(made.totals().of(other))
                    .as("seed %d", seed)
                    .isEqualTo(made.totals().of(made.lines()));
        }
    }

    @Test
    void noShareOfTheDiscountIsACentFromItsExactPart() {
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            var made = document(seed);
            var t = made.totals().of(made.lines());
            if (t.lines().isZero()) {
                continue;
            }
            var plain =
                    new Totals(
                                    Money.EUR,
                                    PROFILES.get("business", DAY),
                                    TAXES.get("22"),
                                    made.totals().discount(),
                                    false)
                            .of(made.lines());
            var before =
                    new Totals(
                                    Money.EUR,
                                    PROFILES.get("business", DAY),
                                    TAXES.get("22"),
                                    Rate.ZERO,
                                    false)
                            .of(made.lines());
            for (int i = 0; i < before.taxes().size(); i++) {
                var held = before.taxes().get(i).taxable().major();
                var given = held.subtract(plain.taxes().get(i).taxable().major());
                var exact =
                        plain.discount()
                                .major()
                                .multiply(held)
                                .divide(plain.lines().major(), 10, java.math.RoundingMode.HALF_UP);
                assertThat(given.subtract(exact).abs())
                        .as("seed %d", seed)
                        .isLessThan(new BigDecimal("0.01"));
            }
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.euro(0), Money::plus);
    }
}
