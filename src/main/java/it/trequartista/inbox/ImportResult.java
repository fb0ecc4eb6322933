package it.trequartista.inbox;

import java.util.List;

/// What an import did.
///
/// @param added rows that made a new person or company
/// @param updated rows that added something
/// @param skipped rows with nothing new
/// @param bad rows that could not be taken
/// @param rows all of them with their reasons
public record ImportResult(int added, int updated, int skipped, int bad, List<PlannedRow> rows) {
    static ImportResult of(ImportPlan plan) {
        return new ImportResult(
                plan.count(Decision.NEW),
                plan.count(Decision.UPDATED),
                plan.count(Decision.SKIPPED),
                plan.count(Decision.BAD),
                plan.rows());
    }
}
