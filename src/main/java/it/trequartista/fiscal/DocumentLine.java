package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.Money;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// What a line of a document costs.
///
/// @param quantity up to eight decimals, may be negative
/// @param unitPrice in major units without VAT, up to eight decimals, may be negative (a discount)
/// @param discount of this line, 0 to 100 %
/// @param tax how it is taxed
@CheckReturnValue
public record DocumentLine(BigDecimal quantity, BigDecimal unitPrice, Rate discount, TaxCode tax) {
    /// FatturaPA writes amounts with at most eleven figures before the point.
    static final BigDecimal LIMIT = new BigDecimal("99999999999.99");

    /// Quantity times price less the discount, rounded once, HALF_UP.
    ///
    /// @throws it.trequartista.kernel.Refused if it is beyond eleven figures
    public Money net(Currency currency) {
        BigDecimal left = Rate.WHOLE.fraction().subtract(discount.fraction());
        BigDecimal exact = quantity.multiply(unitPrice).multiply(left);
        if (exact.abs().compareTo(LIMIT) > 0) {
            throw Problem.input("fiscal.tooLarge").refused();
        }
        return Money.of(
                exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP),
                currency);
    }
}
