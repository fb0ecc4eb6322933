package it.trequartista.ui;

import it.trequartista.kernel.StepId;

/// Takes back what was done in the open file.
public interface Undo {
    /// Takes a step back and says so, or says why not.
    ///
    /// @param then follows on the screen once it is taken back
    void undo(StepId step, Runnable then);
}
