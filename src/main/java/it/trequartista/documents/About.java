package it.trequartista.documents;

import java.time.Instant;
import java.util.Locale;

/// What a document says of itself to readers that do not look at it: search, archives, screen
/// readers.
///
/// @param title shown by viewers instead of the file name; PDF/UA asks for it
/// @param description one sentence
/// @param author the seller
/// @param language of the document, not of the program
/// @param at when it was made; the same sheet at the same moment gives the same bytes
public record About(String title, String description, String author, Locale language, Instant at) {}
