package it.trequartista.contacts.ui;

import it.trequartista.contacts.Owner;
import it.trequartista.kernel.StepId;

import java.util.List;
import java.util.function.IntConsumer;

/// Who else a record may be: asked of whoever knows.
public interface Alike {
    /// Nobody is like anybody.
    Alike NONE =
            new Alike() {
                @Override
                public List<Other> to(Owner owner) {
                    return List.of();
                }

                @Override
                public StepId merge(Owner fresh, Owner other) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public StepId differ(Owner fresh, Owner other) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void count(IntConsumer told) {}
            };

    /// A record another one is like.
    ///
    /// @param name as shown, may be ""
    /// @param detail company or town, may be ""
    record Other(Owner owner, String name, String detail) {}

    /// Those a record is like, the likest first; quick, but it asks the file.
    List<Other> to(Owner owner);

    /// Makes two one; the older stays.
    StepId merge(Owner fresh, Owner other);

    /// Remembers that they are two.
    StepId differ(Owner fresh, Owner other);

    /// Counts the pairs of the file behind all other work and tells it on the screen.
    void count(IntConsumer told);
}
