package it.trequartista.inbox.arrivals;

/// Takes what a reader finds, in the order it stands in the source: [#begin], then turns, each
/// followed by its files, then [#end]; then the next. A flaw may come at any time.
public interface Sink {
    /// Something came in; what follows belongs to it until [#end].
    void begin(Arrival arrival);

    /// Something is said.
    void turn(Turn turn);

    /// A file came with the turn before.
    void file(Attached file);

    /// That was all of it.
    void end();

    /// A part could not be taken as it stands.
    void flaw(Flaw flaw);
}
