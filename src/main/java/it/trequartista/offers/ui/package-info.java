/// The pages of offers: the list, and the editor with the PDF itself beside it.
///
/// The preview is the bytes the press prints, drawn as a picture; nothing imitates it. It is asked
/// for again 250 ms after the last change, only the newest answer counts, and the old page stays
/// until the new one is there. A field saves itself; an issued offer shows the same page closed.
@NullMarked
package it.trequartista.offers.ui;

import org.jspecify.annotations.NullMarked;
