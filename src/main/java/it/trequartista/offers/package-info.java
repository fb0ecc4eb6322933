/// What is proposed: the offer from its first line to the customer's answer.
///
/// **A draft is editable, a document is not.** Issuing takes the number, freezes the whole content
/// (seller, customer, lines, totals) as canonical JSON with its SHA-256, prints the PDF from that
/// content and stores it with its own SHA-256: one transaction. From then on the service refuses
/// edits with a sentence and triggers of the file refuse them whoever asks. A change is a new
/// version, which gets its own number when it is issued; the old one is then superseded.
///
/// **The state is counted, not stored.** [OfferState] follows from the issued row, the events that
/// were only ever added, and today: an offer expires at local midnight without anybody writing it.
///
/// **Numbers** are the largest issued one of the year and of this computer's series plus one, taken
/// inside the writing transaction, so two issues can never get the same. A draft has none.
///
/// **The answer of the customer** is recorded downstream, by contracts, with
/// [OfferStore#append] inside its own transaction.
///
/// Totals are never stored for a draft: they are counted by `fiscal` wherever they are shown, so
/// the editor, the PDF and the list cannot disagree.
@NullMarked
package it.trequartista.offers;

import org.jspecify.annotations.NullMarked;
