/// Papers that come as files: electronic invoices and visiting cards.
///
/// What a paper says is taken as it says it. The signature around an invoice is opened and not
/// verified: who sells and who buys is contact data, no evidence.
@NullMarked
package it.trequartista.inbox.papers;

import org.jspecify.annotations.NullMarked;
