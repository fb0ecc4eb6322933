package it.trequartista.content;

import com.google.errorprone.annotations.CheckReturnValue;

/// Where a content item is in its life.
@CheckReturnValue
public enum ContentState {
    /// A title and nothing more is needed.
    IDEA,
    /// It has its day.
    PLANNED,
    /// Being written.
    DRAFT,
    /// Being read again.
    REVIEW,
    /// Can go out.
    READY,
    /// Is out.
    PUBLISHED,
    /// Out, but no longer fresh.
    REFRESH_DUE,
    /// No longer used.
    RETIRED;

    /// True before it has ever come out.
    public boolean isBeforePublication() {
        return compareTo(PUBLISHED) < 0;
    }

    /// Whether it may go to that state; "published" also needs a dated publication.
    public boolean mayBecome(ContentState next) {
        return switch (this) {
            case IDEA, PLANNED, DRAFT, REVIEW, READY -> next != REFRESH_DUE && next != this;
            case PUBLISHED -> next == REFRESH_DUE || next == RETIRED;
            case REFRESH_DUE -> next == DRAFT || next == PUBLISHED || next == RETIRED;
            case RETIRED -> next == DRAFT || next == PUBLISHED;
        };
    }
}
