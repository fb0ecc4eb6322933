package it.trequartista.deals;

/// What it means for a deal to stand in a stage.
public enum StageKind {
    /// It is being worked on.
    OPEN,
    /// It became a contract.
    WON,
    /// It was stopped.
    LOST
}
