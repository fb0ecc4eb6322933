/// The board of deals and the page of one deal.
///
/// A move shows at once and is written behind the screen ([BoardModel]); a failed write shows the
/// file's truth again and says why. Dragging is drawn by hand with mouse presses inside the window
/// ([CardDrag]), not with the system's drag and drop: the lifted card and the dashed gap can then
/// be drawn as they should, Escape takes it back, and nothing can be dropped outside. Everything a
/// drag does is also a key and a menu.
@NullMarked
package it.trequartista.deals.ui;

import org.jspecify.annotations.NullMarked;
