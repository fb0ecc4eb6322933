package it.trequartista.offers;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Rate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/// One field of a draft and its new value; each is saved by itself.
public sealed interface OfferEdit {
    /// Its subject.
    record Title(String value) implements OfferEdit {}

    /// Before the table.
    record Introduction(String value) implements OfferEdit {}

    /// After the totals.
    record Terms(String value) implements OfferEdit {}

    /// How and when to pay.
    record Payment(String value) implements OfferEdit {}

    /// When it is done.
    record Delivery(String value) implements OfferEdit {}

    /// Of the document.
    record Language(Locale value) implements OfferEdit {}

    /// Its last day; null for none.
    record ValidUntil(@Nullable LocalDate value) implements OfferEdit {}

    /// The seller's fiscal profile.
    record Profile(String value) implements OfferEdit {}

    /// The customer keeps the ritenuta back.
    record Withholds(boolean value) implements OfferEdit {}

    /// On the whole.
    record Discount(Rate value) implements OfferEdit {}

    /// To pay on acceptance.
    record Deposit(Rate value) implements OfferEdit {}

    /// Whom it is for; null for nobody.
    record Customer(@Nullable CompanyId company, @Nullable PersonId person) implements OfferEdit {}
}
