package it.trequartista.contacts.ui;

import it.trequartista.contacts.Owner;

import java.time.Instant;
import java.util.Optional;

/// A row of the list.
///
/// @param owner whom it shows
/// @param name as shown, may be ""
/// @param sub company or town, may be ""
/// @param last when one last touched
public record Entry(Owner owner, String name, String sub, Optional<Instant> last) {}
