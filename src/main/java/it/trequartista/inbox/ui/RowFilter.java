package it.trequartista.inbox.ui;

import it.trequartista.inbox.Decision;
import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.PlannedRow;

/// Which rows of a plan are looked at.
public enum RowFilter {
    /// Every row.
    ALL,
    /// People and companies that were not there.
    NEW,
    /// Those that get something more.
    UPDATED,
    /// Those that may be somebody known already.
    DOUBTFUL,
    /// Those with nothing new.
    SKIPPED,
    /// Those that cannot be taken.
    BAD;

    /// True when a row is one of these.
    public boolean keeps(PlannedRow row) {
        return switch (this) {
            case ALL -> true;
            case NEW -> row.decision() == Decision.NEW;
            case UPDATED -> row.decision() == Decision.UPDATED;
            case DOUBTFUL -> row.reason().isDoubt();
            case SKIPPED -> row.decision() == Decision.SKIPPED;
            case BAD -> row.decision() == Decision.BAD;
        };
    }

    /// How many rows of a plan are of these.
    public int count(ImportPlan plan) {
        int count = 0;
        for (PlannedRow row : plan.rows()) {
            count += keeps(row) ? 1 : 0;
        }
        return count;
    }
}
