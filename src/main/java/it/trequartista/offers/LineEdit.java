package it.trequartista.offers;

import it.trequartista.kernel.Rate;

import java.math.BigDecimal;

/// One field of a line and its new value. Each is saved by itself, so two fields typed one after
/// the other can never undo each other.
public sealed interface LineEdit {
    /// Sold, optional, or words.
    record Kind(LineKind value) implements LineEdit {}

    /// The first thing read.
    record Name(String value) implements LineEdit {}

    /// Under the name.
    record Detail(String value) implements LineEdit {}

    /// How much of it.
    record Quantity(BigDecimal value) implements LineEdit {}

    /// What it is counted in.
    record Unit(String value) implements LineEdit {}

    /// Of one, without VAT.
    record UnitPrice(BigDecimal value) implements LineEdit {}

    /// On this line.
    record Discount(Rate value) implements LineEdit {}

    /// How it is taxed.
    record Tax(String value) implements LineEdit {}

    /// The line with this field changed.
    default OfferLine in(OfferLine line) {
        return switch (this) {
            case Kind(var value) -> line.withKind(value);
            case Name(var value) -> line.withName(value.strip());
            case Detail(var value) -> line.withDetail(value.strip());
            case Quantity(var value) -> line.withQuantity(value);
            case Unit(var value) -> line.withUnit(value.strip());
            case UnitPrice(var value) -> line.withUnitPrice(value);
            case Discount(var value) -> line.withDiscount(value);
            case Tax(var value) -> line.withTaxCode(value);
        };
    }
}
