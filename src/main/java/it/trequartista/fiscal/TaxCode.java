package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.Rate;

import java.time.LocalDate;
import java.util.Comparator;

/// How the law taxes a line: the VAT rate, or the reason why there is none.
///
/// @param code what the file and the seller call it: `22`, `N2.2`
/// @param rate of VAT, 0 when there is none
/// @param natura FatturaPA's reason for no VAT, "" when there is VAT
/// @param stamp true when the amount counts for the stamp duty
/// @param outside true for money advanced in the customer's name (art. 15 DPR 633/72): added to the
///     document, never to the fee
/// @param firstDay it may be used
/// @param lastDay it may be used, [LocalDate#MAX] when still good
@CheckReturnValue
public record TaxCode(
        String code,
        Rate rate,
        String natura,
        boolean stamp,
        boolean outside,
        LocalDate firstDay,
        LocalDate lastDay)
        implements Comparable<TaxCode> {
    private static final Comparator<TaxCode> ORDER =
            Comparator.comparing(TaxCode::rate).reversed().thenComparing(TaxCode::code);

    /// True on a day the law knows it.
    public boolean validOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /// The key of its legal reference in the texts.
    public String wordingKey() {
        return "fiscal.tax." + code;
    }

    /// The highest rate first, then by code.
    @Override
    public int compareTo(TaxCode other) {
        return ORDER.compare(this, other);
    }
}
