package it.trequartista.deals;

import it.trequartista.kernel.Rate;
import it.trequartista.kernel.StageId;

/// A column of the board.
///
/// @param id of the stage
/// @param name as the user calls it
/// @param kind open, won or lost
/// @param probability that a deal standing here is won, in basis points
/// @param rotDays days after which a deal standing here is cold; 0 for never
public record Stage(StageId id, String name, StageKind kind, Rate probability, int rotDays) {
    /// True when so many days here are too many.
    public boolean isCold(long days) {
        return kind == StageKind.OPEN && rotDays > 0 && days > rotDays;
    }
}
