package it.trequartista.inbox.desk;

/// What became of something that came in.
public enum Outcome {
    /// It belongs to somebody known.
    LINKED,
    /// A lead was opened.
    LEAD_OPENED,
    /// Somebody waits for an answer; a task says so.
    ANSWER_NEEDED,
    /// They were answered.
    ANSWERED,
    /// A task was made of it.
    TASK_MADE,
    /// Nothing follows from it.
    NOT_RELEVANT,
    /// It is there already.
    DUPLICATE
}
