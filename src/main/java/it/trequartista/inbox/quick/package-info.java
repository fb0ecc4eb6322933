/// One line typed in haste, understood: who, what is to be done, when, for how much.
///
/// A line is read into [Piece]s, each with its place in the text, so that the screen can show
/// what was understood before anything is saved and take any of it back. What no piece claims is
/// the text of the note. As in [it.trequartista.inbox.understanding] words are data
/// (`words.txt`), in Italian and English together, and nothing is guessed: a word that may be a
/// name and may be none stays a word, until the one who types puts an `@` before it.
///
/// The reading is a pure function of the line, the moment and an [AddressBook].
@NullMarked
package it.trequartista.inbox.quick;

import org.jspecify.annotations.NullMarked;
