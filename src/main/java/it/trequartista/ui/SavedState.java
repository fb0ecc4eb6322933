package it.trequartista.ui;

import it.trequartista.kernel.Problem;

import java.time.Instant;

/// Whether what is on the screen is on the disk.
public sealed interface SavedState {
    /// Nothing has been changed yet.
    record Untouched() implements SavedState {}

    /// Being written.
    record Saving() implements SavedState {}

    /// On the disk since then.
    record Saved(Instant at) implements SavedState {}

    /// Not written; what was typed is still in the field.
    record NotSaved(Problem problem) implements SavedState {}
}
