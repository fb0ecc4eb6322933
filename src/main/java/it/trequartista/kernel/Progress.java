package it.trequartista.kernel;

/// Where a long job tells how far it is and learns that it was cancelled.
public interface Progress {
    /// Nobody watches and nobody cancels.
    Progress UNWATCHED =
            new Progress() {
                @Override
                public void at(long done, long total) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /// So many done of so many; a total of -1 is unknown.
    void at(long done, long total);

    /// True once the user has cancelled.
    boolean cancelled();

    /// Leaves the job by [Refused] with [Problem.Cancelled] once the user has cancelled.
    default void check() {
        if (cancelled()) {
            throw new Problem.Cancelled().refused();
        }
    }
}
