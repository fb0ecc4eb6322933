/// The kit: what every screen is built of. It knows no feature word.
///
/// **Threads.** [Background] has all threads but one of the store. `run` for questions,
/// `save` for writes (one after the other, in the order given), a [Background.Lane] for answers of
/// which only the newest counts, `job` for long work with progress and cancel. Results come back
/// on the screen thread. `Background.direct()` does everything on the spot, for tests of models.
///
/// **Desk.** A view gets one [Desk]: words and formats, background, navigator, overlays (toasts,
/// sheets, file dialogs), autosave and remembered widths. No view looks anything up by itself.
///
/// **Undo.** A write that can be taken back returns its [it.trequartista.kernel.StepId]; the view
/// says it with `desk.done(text, step)`, and the toast takes back that very step through [Undo]. No
/// service undoes anything by hand.
///
/// **Marks.** A view says with [Badges] which field of the file it shows; the window knows whether
/// there is something to know of it, and what opens. Views know nothing of conflicts.
///
/// **Pages.** A [Page] has a root, closes, and may offer [Command]s while it is shown. One reaches
/// another page only by naming its `Place` to the [Navigator].
///
/// **Look.** AtlantaFX Primer is the user agent stylesheet; on it lie `tokens-light.css` or
/// `tokens-dark.css` (colours by role, `-t-…`), `bridge.css` (names AtlantaFX and ControlsFX look
/// up) and one file per group of controls. [Theme] multiplies every px by the zoom when it loads
/// them, so sizes belong into style classes, not into Java. Light and dark are two token files, not
/// a class, because popups bring their own `.root` that would take the light tokens again.
///
/// Tokens: `-t-canvas -t-surface -t-sunken -t-sidebar -t-hover -t-press -t-line -t-line-strong
/// -t-ctl -t-ink -t-ink2 -t-ink3 -t-on -t-accent(-hover -press -ink -soft -line) -t-ok(-ink -soft)
/// -t-warn(-ink -soft) -t-bad(-ink -soft) -t-s1…-t-s6 -t-paper-bg`.
///
/// Style classes. Type: `display title heading strong medium small micro muted faint link num-xl
/// ok-ink warn-ink bad-ink para` (wrapped text) `num` (right-aligned). Icons: `ic14 ic20 ic28
/// ic-accent ic-ok ic-warn ic-bad ic-ink3 ic-on`. Surfaces: `page page-pad card pad12 pad16 pad20
/// panel panel-l panel-r hr sunken`. Rows: `row compact last sel multi`, tables `table-plain`.
/// Buttons are made by [Buttons] (`primary`, `quiet`, `danger`, `icon`, `sm`). Fields: `cell`
/// (borderless until focused), `bad` (in error). Chips by [Chip] (`accent ok warn bad out`),
/// filters `filter on`, segments by [Segmented], tabs by [Segmented#tabs], keys `kbd`. Stages:
/// `s1`…`s6` on a `dot` or a `bar`. Board: `board-column board-card sel drag drop`. Timeline:
/// `tl-dot tl-line`. Steps: `step done now`. Paper: `paper-bg paper`.
///
/// **Accessible names.** Every focusable node has a text, a label or an accessible text; an icon
/// button takes its words as tooltip and accessible text alike. A test walks every page.
///
/// **Leaving the file.** [Exports] writes a document where the user says: it remembers the folder
/// and
/// offers to open the file or its folder.
///
/// **Saving.** There is no Save button: [Autosave] writes 400 ms after the last key, on leaving the
/// field and on leaving the page; [Saves] writes and says by a [SavedState] when it is on the disk.
/// Every field that saves itself, typed into or chosen in, is a [FieldView] of the file.
@NullMarked
package it.trequartista.ui;

import org.jspecify.annotations.NullMarked;
