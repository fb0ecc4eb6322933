package it.trequartista.ui;

/// What floats over the pages of a window.
///
/// @param toasts short news with an undo
/// @param sheets modal cards inside the window
/// @param files the system's file dialogs
public record Overlays(Toasts toasts, Sheets sheets, FileDoor files) {}
