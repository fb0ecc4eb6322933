/// The pages of offers: the list, and one offer with the PDF itself beside it.
///
/// **The preview is the file.** The bytes the press prints are drawn as a picture; nothing imitates
/// them. It is asked for again 250 ms after the last change, only the newest answer counts, and the
/// old page stays until the new one is there.
///
/// **Two left sides.** A draft is a form ([DraftForm]) whose fields save themselves and say in
/// place
/// what is wrong; what issuing misses is said at its field as well. An issued offer is not that
/// form
/// with everything greyed: it is what happened to it ([ClosedOffer]), since what it says is the
/// PDF.
///
/// **A row lives as long as its line** ([LineGrid]): rows are kept by the line's number, so a
/// save, a
/// move or a change from elsewhere never takes the cursor away. Each field is an edit of its own.
/// A [FigureField] writes its figure the usual way only when it is left: rewriting it under the
/// fingers would move the caret and turn 42 into 42,00.
///
/// **What the state does not allow is not there** ([OfferHead]): a button that would refuse is not
/// drawn. What cannot be undone (sent, declined, withdrawn) asks first; the rest is a step
/// that can be undone.
///
/// **New offers** ([NewOffers]) ask only what cannot be known: whom for when nobody is at hand,
/// which
/// deal when the customer has several.
@NullMarked
package it.trequartista.offers.ui;

import org.jspecify.annotations.NullMarked;
