package it.trequartista.contacts.ui;

import it.trequartista.contacts.Owner;

import java.util.Optional;
import java.util.function.Consumer;

/// What other features can begin from a contact.
///
/// @param newDeal opens a deal with them
/// @param newOffer begins an offer to them
/// @param alike who else they may be
public record Acts(
        Optional<Consumer<Owner>> newDeal, Optional<Consumer<Owner>> newOffer, Alike alike) {
    /// Nothing.
    public static final Acts NONE = new Acts(Optional.empty(), Optional.empty(), Alike.NONE);
}
