package it.trequartista.inbox;

/// A row of a source and what becomes of it.
///
/// @param source index of the source in the plan
/// @param row number as a spreadsheet counts it, or of the line a card begins at
/// @param decision what becomes of it
/// @param label the name it shows, "" when it has none
/// @param reason why
public record PlannedRow(int source, int row, Decision decision, String label, Reason reason) {}
