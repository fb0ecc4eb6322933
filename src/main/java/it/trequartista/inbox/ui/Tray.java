package it.trequartista.inbox.ui;

/// A tab of the desk.
public enum Tray {
    /// What has no outcome yet.
    TO_SORT,
    /// What was put off.
    LATER,
    /// What left with an outcome.
    DONE,
    /// The lists and files that were taken in.
    IMPORTS
}
