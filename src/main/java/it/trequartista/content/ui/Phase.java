package it.trequartista.content.ui;

import it.trequartista.content.ContentState;

/// The tabs of the list: states that are looked at together.
public enum Phase {
    /// Thought of, perhaps planned.
    IDEAS,
    /// Being written or read again.
    DRAFTS,
    /// Can go out.
    READY,
    /// Has come out, whatever became of it.
    OUT;

    /// The phase of a state.
    public static Phase of(ContentState state) {
        return switch (state) {
            case IDEA, PLANNED -> IDEAS;
            case DRAFT, REVIEW -> DRAFTS;
            case READY -> READY;
            case PUBLISHED, REFRESH_DUE, RETIRED -> OUT;
        };
    }
}
