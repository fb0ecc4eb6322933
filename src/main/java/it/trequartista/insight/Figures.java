package it.trequartista.insight;

import java.util.List;

/// The figures of some days.
///
/// @param span the days
/// @param counts what happened in them
/// @param before what happened in as many days before
/// @param pipeline where the open deals stand now
/// @param touches the last twelve months, oldest first
/// @param beginnings what the opportunities of those days began with, the most frequent first
/// @param offers the offers issued in those days
public record Figures(
        Span span,
        Counts counts,
        Counts before,
        PipelineNow pipeline,
        List<MonthTouches> touches,
        List<FirstTouch> beginnings,
        OfferOutcomes offers) {
    /// Keeps its own copies.
    public Figures {
        touches = List.copyOf(touches);
        beginnings = List.copyOf(beginnings);
    }
}
