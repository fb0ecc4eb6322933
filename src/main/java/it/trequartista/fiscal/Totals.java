package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.fiscal.DocumentTotals.Tax;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Rate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the totals of a document.
///
/// @param currency of every amount
/// @param profile of the seller on the day of the document
/// @param contributions how rivalsa and cassa are taxed: the code of the profile
/// @param discount on the document, 0 to 100 %; not on what is out of scope
/// @param withholds true when the customer is a withholding agent
@CheckReturnValue
public record Totals(
        Currency currency,
        FiscalProfile profile,
        TaxCode contributions,
        Rate discount,
        boolean withholds) {
    /// The totals of these lines.
    ///
    /// @throws it.trequartista.kernel.Refused if a figure is beyond eleven digits before the point
    public DocumentTotals of(List<DocumentLine> lines) {
        try {
            return count(lines);
        } catch (ArithmeticException e) {
            throw Problem.input("fiscal.tooLarge").refused();
        }
    }

    private DocumentTotals count(List<DocumentLine> lines) {
        Map<TaxCode, Money> nets = new TreeMap<>();
        Map<TaxCode, Money> outside = new TreeMap<>();
        for (var line : lines) {
            (line.tax().outside() ? outside : nets)
                    .merge(line.tax(), line.net(currency), Money::plus);
        }
        Money sum = sum(nets);
        Money off = sum.times(discount);
        Map<TaxCode, Money> taxables = Shares.subtract(off, nets);
        Money fee = sum.minus(off);
        Money rivalsa = fee.times(profile.rivalsa());
        Money cassa = fee.plus(rivalsa).times(profile.cassa());
        Money added = rivalsa.plus(cassa);
        if (!added.isZero()) {
            taxables.merge(contributions, added, Money::plus);
        }
        List<Tax> taxes =
                taxables.entrySet().stream()
                        .map(e -> new Tax(e.getKey(), e.getValue(), tax(e.getKey(), e.getValue())))
                        .toList();
        Money vat = taxes.stream().map(Tax::tax).reduce(zero(), Money::plus);
        Money apart = sum(outside);
        boolean stampDue = stamped(taxables).plus(stamped(outside)).minor() > stampAbove();
        Money stamp = stampDue && profile.stamp().charged() ? stamp() : zero();
        Money total = limited(fee.plus(added).plus(vat).plus(apart).plus(stamp));
        Money withheld = withholds ? withheld(fee, rivalsa) : zero();
        Money enasarco = fee.times(profile.enasarco());
        return new DocumentTotals(
                sum,
                off,
                fee,
                rivalsa,
                cassa,
                taxes,
                vat,
                apart,
                stampDue,
                stamp,
                total,
                withheld,
                enasarco,
                total.minus(withheld).minus(enasarco));
    }

    private static Money tax(TaxCode code, Money taxable) {
        return taxable.times(code.rate());
    }

    private Money withheld(Money fee, Money rivalsa) {
        var rule = profile.withholding();
        Money base = rule.onRivalsa() ? fee.plus(rivalsa) : fee;
        BigDecimal exact =
                base.major().multiply(rule.share().fraction()).multiply(rule.rate().fraction());
        return Money.of(exact, currency);
    }

    /// The stamp duty is a rule about euros; in another currency none is added.
    private long stampAbove() {
        return currency.equals(Money.EUR) ? profile.stamp().aboveCents() : Long.MAX_VALUE;
    }

    private Money stamp() {
        return new Money(profile.stamp().cents(), currency);
    }

    private Money stamped(Map<TaxCode, Money> amounts) {
        return amounts.entrySet().stream()
                .filter(e -> e.getKey().stamp())
                .map(Map.Entry::getValue)
                .reduce(zero(), Money::plus);
    }

    private Money limited(Money total) {
        if (total.major().abs().compareTo(DocumentLine.LIMIT) > 0) {
            throw Problem.input("fiscal.tooLarge").refused();
        }
        return total;
    }

    private Money sum(Map<TaxCode, Money> amounts) {
        return amounts.values().stream().reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(currency);
    }
}
