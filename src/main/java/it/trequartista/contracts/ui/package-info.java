/// The screens of closing: all contracts, one contract, the acceptance, the signature.
///
/// A draft is edited beside its own PDF; once issued everything is read only and the page shows the
/// frozen bytes. An acceptance and a signature are forms in a sheet because they are legal facts:
/// they are recorded by one act, not saved as they are typed, and there is no undo for them.
@NullMarked
package it.trequartista.contracts.ui;

import org.jspecify.annotations.NullMarked;
