package it.trequartista.inbox;

import it.trequartista.kernel.Progress;

/// A list that was looked at and can be read.
interface RowSource {
    /// What it is.
    Source source();

    /// Gives all its rows to the sink.
    void read(RowSink sink, Progress progress);
}
