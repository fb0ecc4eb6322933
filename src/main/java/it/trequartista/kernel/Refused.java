package it.trequartista.kernel;

/// Carries a [Problem] out of a transaction, which rolls back. Caught at the doors only: the
/// background door of the window and the command line.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /// With the problem to tell.
    public Refused(Problem problem) {
        super(problem.key() + " " + problem.arguments(), null, false, false);
        this.problem = problem;
    }

    /// What went wrong.
    public Problem problem() {
        return problem;
    }
}
