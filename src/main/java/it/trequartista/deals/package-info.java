/// Opportunities: who may buy what, how far it is, and what comes next.
///
/// A deal stands in one stage of a pipeline. Its place inside the stage is a fraction written as
/// text ([it.trequartista.kernel.Position]), so a move writes one row. Every change of stage is
/// also a row of `stage_change`: days in stage, funnels and forecasts are read from it. A move that
/// is undone takes its row with it, because it was a slip and no change of stage.
///
/// An open deal has a next step or says whom it waits for; [NextStep.Missing] is allowed to exist,
/// since imported and merged deals may lack one, and is shown as a fault rather than refused.
///
/// A deal is won by the acceptance of its offer: the contracts feature calls [DealStore#win] inside
/// its own transaction. A lost deal names the keeper that stopped the shot ([Keeper]), because what
/// is to be learned from a loss is who saved it. Values are net of taxes.
///
/// The stage named "offer sent" (in either language, as the default pipeline names it) is where
/// sending an offer brings a deal that has not come so far. A pipeline whose owner renamed it is
/// left alone.
@NullMarked
package it.trequartista.deals;

import org.jspecify.annotations.NullMarked;
