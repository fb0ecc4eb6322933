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
/// [OfferStateStore] counts it for many at once; nobody else reads the words of the events.
///
/// **A line is edited field by field** ([LineEdit]), read and written in one transaction. A line
/// that
/// was begun and left is not printed, and issuing takes it out.
///
/// **How to pay** stands on the paper as IBAN and, in euro and with a valid account, as a code for
/// banking apps ([it.trequartista.documents.PaymentCode]): the deposit when there is one, else what
/// the customer pays after the ritenuta.
///
/// **An offer to somebody has a deal** ([OfferStarts]): the one picked, else a new one.
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
