package it.trequartista.contacts;

import it.trequartista.kernel.Money;
import it.trequartista.kernel.OfferId;

import org.jspecify.annotations.Nullable;

/// An offer as a contact's record shows it.
///
/// @param id of the offer
/// @param number taken at issue, "" for a draft
/// @param title what it is about
/// @param total of the document, null for a draft
public record OfferLink(OfferId id, String number, String title, @Nullable Money total) {}
