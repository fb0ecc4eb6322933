package it.trequartista.kernel;

import com.google.errorprone.annotations.CheckReturnValue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount of money in minor units (cents for the euro).
///
/// Arithmetic is exact and refuses to mix currencies; rounding happens only in [#of] and [#times]
/// and is HALF_UP, the commercial rounding Italian documents use.
///
/// @param minor the amount in minor units, may be negative
/// @param currency ISO 4217
@CheckReturnValue
public record Money(long minor, Currency currency) implements Comparable<Money> {
    /// The euro.
    public static final Currency EUR = Currency.getInstance("EUR");

    /// So many cents of euro.
    public static Money euro(long cents) {
        return new Money(cents, EUR);
    }

    /// Nothing, in a currency.
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// A decimal amount in major units, rounded HALF_UP to the currency's own decimals.
    ///
    /// @throws ArithmeticException if it does not fit 64 bits
    public static Money of(BigDecimal major, Currency currency) {
        return new Money(
                major.movePointRight(currency.getDefaultFractionDigits())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    /// The amount in major units, with the currency's own decimals.
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /// The sum.
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /// The difference.
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /// The opposite.
    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /// This amount times a rate, rounded HALF_UP to the minor unit.
    public Money times(Rate rate) {
        return of(major().multiply(rate.fraction()), currency);
    }

    /// True for exactly nothing.
    public boolean isZero() {
        return minor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency);
        }
        return other;
    }
}
