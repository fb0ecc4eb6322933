package it.trequartista.kernel;

import com.google.errorprone.annotations.CheckReturnValue;

import java.math.BigDecimal;

/// A percentage in basis points: 2200 is 22 %, 850 is 8.5 %.
///
/// @param basisPoints hundredths of a percent
@CheckReturnValue
public record Rate(int basisPoints) implements Comparable<Rate> {
    /// 0 %.
    public static final Rate ZERO = new Rate(0);

    /// 100 %.
    public static final Rate WHOLE = new Rate(10_000);

    /// A rate from whole per cents: `percent(22)`.
    public static Rate percent(int percent) {
        return new Rate(Math.multiplyExact(percent, 100));
    }

    /// The factor: 0.22 for 22 %.
    public BigDecimal fraction() {
        return BigDecimal.valueOf(basisPoints, 4);
    }

    /// The per cent figure without trailing zeros: 22, 8.5.
    public BigDecimal asPercent() {
        var plain = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public int compareTo(Rate other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }
}
