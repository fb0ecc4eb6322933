package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What was taken in.
///
/// @param sources one for each file
/// @param step by which it can be taken back, null when nothing was new
public record Taken(List<Source> sources, @Nullable StepId step) {
    /// Keeps its own copy.
    public Taken {
        sources = List.copyOf(sources);
    }

    /// What came of a file.
    ///
    /// @param name of the file
    /// @param place where it is
    /// @param kind of export it is, "" when nobody knows it
    /// @param tally how many
    /// @param flaws parts that could not be taken as they stand, the first of them
    /// @param refused why nothing of it could be read, null when something was
    /// @param first the first thing it holds, null when there is none
    public record Source(
            String name,
            String place,
            String kind,
            Tally tally,
            List<Flaw> flaws,
            @Nullable Problem refused,
            @Nullable CaptureId first) {
        /// Keeps its own copy.
        public Source {
            flaws = List.copyOf(flaws);
        }
    }

    /// Numbers of a source.
    ///
    /// @param items how many things it holds
    /// @param fresh those that were not there
    /// @param grown those that were there and have new turns now
    /// @param turns how many turns are new
    /// @param flaws how many parts could not be taken as they stand
    public record Tally(int items, int fresh, int grown, long turns, long flaws) {
        /// Of nothing.
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0);
    }
}
