package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.Money;
import it.trequartista.kernel.Rate;

import java.util.List;

/// The figures under a document, each in its currency. What they mean and in which order they come
/// about is told in the package.
///
/// @param lines sum of the lines' nets, without what is out of scope
/// @param discount on the document, positive
/// @param fee lines less discount
/// @param rivalsa charged
/// @param cassa charged
/// @param taxes one per tax code, highest rate first
/// @param vat sum of the taxes
/// @param outside advanced in the customer's name
/// @param stampDue true when the law asks for the stamp, whoever pays it
/// @param stamp what the customer pays of it
/// @param total of the document
/// @param withheld ritenuta the customer keeps back, positive
/// @param enasarco the customer keeps back, positive
/// @param payable what the customer pays to the seller
@CheckReturnValue
public record DocumentTotals(
        Money lines,
        Money discount,
        Money fee,
        Money rivalsa,
        Money cassa,
        List<Tax> taxes,
        Money vat,
        Money outside,
        boolean stampDue,
        Money stamp,
        Money total,
        Money withheld,
        Money enasarco,
        Money payable) {
    /// Keeps its own copy.
    public DocumentTotals {
        taxes = List.copyOf(taxes);
    }

    /// A tax code's part of the document.
    ///
    /// @param code how it is taxed
    /// @param taxable what is taxed, contributions included
    /// @param tax on all of it, rounded once
    public record Tax(TaxCode code, Money taxable, Money tax) {}

    /// Fee and contributions: what all taxes together are counted on.
    public Money taxable() {
        return fee.plus(rivalsa).plus(cassa);
    }

    /// True when the customer keeps something back, so that total and payable differ.
    public boolean keptBack() {
        return !payable.equals(total);
    }

    /// A share of the total, for deposits.
    public Money share(Rate rate) {
        return total.times(rate);
    }
}
