package it.trequartista.fiscal;

import it.trequartista.kernel.Money;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Spreads an amount over tax codes in proportion to what each holds, by largest remainder: the
/// shares are whole cents and add up to the amount exactly.
final class Shares {
    private Shares() {}

    private record Share(TaxCode code, long cents, BigInteger remainder) {}

    /// What each code holds less its share of the amount.
    static Map<TaxCode, Money> subtract(Money amount, Map<TaxCode, Money> weights) {
        Map<TaxCode, Money> left = new TreeMap<>(weights);
        BigInteger whole =
                weights.values().stream()
                        .map(w -> BigInteger.valueOf(w.minor()))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        if (amount.isZero() || whole.signum() == 0) {
            return left;
        }
        List<Share> shares =
                weights.entrySet().stream()
                        .map(e -> share(amount, e.getKey(), e.getValue(), whole))
                        .sorted(Comparator.comparing(Share::remainder).reversed())
                        .toList();
        long missing = amount.minor() - shares.stream().mapToLong(Share::cents).sum();
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            long cents = share.cents() + (i < missing ? 1 : 0);
            left.merge(share.code(), new Money(-cents, amount.currency()), Money::plus);
        }
        return left;
    }

    /// The share rounded down and what rounding left, both over the size of the whole. The stable
    /// sort gives equal remainders to the higher rate first.
    private static Share share(Money amount, TaxCode code, Money weight, BigInteger whole) {
        BigInteger product =
                BigInteger.valueOf(amount.minor())
                        .multiply(BigInteger.valueOf(weight.minor()))
                        .multiply(BigInteger.valueOf(whole.signum()));
        BigInteger remainder = product.mod(whole.abs());
        return new Share(
                code, product.subtract(remainder).divide(whole.abs()).longValueExact(), remainder);
    }
}
