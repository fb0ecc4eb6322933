package it.trequartista.offers;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.Rate;

import java.math.BigDecimal;

/// A line of an offer.
///
/// @param row its number in the file
/// @param kind sold, optional, or words
/// @param name the first thing read
/// @param detail under it, may be ""
/// @param quantity up to eight decimals
/// @param unit `h`, `pz`, may be ""
/// @param unitPrice without VAT, in major units, up to eight decimals
/// @param discount of this line
/// @param taxCode of [it.trequartista.fiscal.TaxCodes]
@CheckReturnValue
public record OfferLine(
        long row,
        LineKind kind,
        String name,
        String detail,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        Rate discount,
        String taxCode) {
    /// A line with nothing in it yet.
    public static OfferLine empty(String taxCode) {
        return new OfferLine(
                0,
                LineKind.NORMAL,
                "",
                "",
                BigDecimal.ONE,
                "",
                BigDecimal.ZERO,
                Rate.ZERO,
                taxCode);
    }

    /// True for a line that says nothing and costs nothing: one that was begun and left. It is not
    /// printed, and issuing takes it out.
    public boolean isBlank() {
        return name.isBlank() && detail.isBlank() && unitPrice.signum() == 0;
    }

    /// The same, sold otherwise.
    public OfferLine withKind(LineKind other) {
        return new OfferLine(
                row, other, name, detail, quantity, unit, unitPrice, discount, taxCode);
    }

    /// The same under another name.
    public OfferLine withName(String other) {
        return new OfferLine(
                row, kind, other, detail, quantity, unit, unitPrice, discount, taxCode);
    }

    /// The same with other words under the name.
    public OfferLine withDetail(String other) {
        return new OfferLine(row, kind, name, other, quantity, unit, unitPrice, discount, taxCode);
    }

    /// More or less of it.
    public OfferLine withQuantity(BigDecimal other) {
        return new OfferLine(row, kind, name, detail, other, unit, unitPrice, discount, taxCode);
    }

    /// The same, counted otherwise.
    public OfferLine withUnit(String other) {
        return new OfferLine(
                row, kind, name, detail, quantity, other, unitPrice, discount, taxCode);
    }

    /// The same at another price.
    public OfferLine withUnitPrice(BigDecimal other) {
        return new OfferLine(row, kind, name, detail, quantity, unit, other, discount, taxCode);
    }

    /// The same, cheaper or dearer.
    public OfferLine withDiscount(Rate other) {
        return new OfferLine(row, kind, name, detail, quantity, unit, unitPrice, other, taxCode);
    }

    /// The same, taxed otherwise.
    public OfferLine withTaxCode(String other) {
        return new OfferLine(row, kind, name, detail, quantity, unit, unitPrice, discount, other);
    }
}
