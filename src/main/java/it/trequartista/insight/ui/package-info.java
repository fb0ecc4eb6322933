/// The pages Today and Insight.
///
/// Both show one record of the feature and are drawn anew when the file changes: a page of facts
/// has nothing to type into, so nothing can be lost by that. What is written is read on the side
/// ([it.trequartista.ui.Background]), and of several answers only the newest is drawn.
///
/// Colour is never alone: a reason is a sentence with an icon, a bar has its figure beside it, the
/// chart can be read as a table.
@NullMarked
package it.trequartista.insight.ui;

import org.jspecify.annotations.NullMarked;
