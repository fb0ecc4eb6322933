package it.trequartista.kernel;

import java.util.Optional;
import java.util.Set;

/// What somebody has seen of the file: the changes nothing had followed when what the screen shows
/// was read, then what was written from there.
///
/// Reading fills it and writing asks it, so that a change made from an older view does not cover
/// what came in from another computer meanwhile. It goes with the calls, from the thread that reads
/// to the screen and from the screen to the thread that writes: no screen has to hand it on.
public final class Seen {
    private static final ScopedValue<Seen> READ = ScopedValue.newInstance();
    private static final ScopedValue<Seen> WRITTEN = ScopedValue.newInstance();

    private volatile Set<Long> changes;

    /// Of what is about to be read.
    public Seen() {
        this(Set.of());
    }

    private Seen(Set<Long> changes) {
        this.changes = changes;
    }

    /// What the reading under way, or what is just being shown, has seen.
    public static Optional<Seen> read() {
        return READ.isBound() ? Optional.of(READ.get()) : Optional.empty();
    }

    /// From what view the writing under way is made; none when it was made knowing everything.
    public static Optional<Seen> written() {
        return WRITTEN.isBound() ? Optional.of(WRITTEN.get()) : Optional.empty();
    }

    /// Does something that fills this by reading.
    public <T, X extends Throwable> T reading(ScopedValue.CallableOp<T, X> slow) throws X {
        return ScopedValue.where(READ, this).call(slow);
    }

    /// Shows what was read.
    public void showing(Runnable fast) {
        ScopedValue.where(READ, this).run(fast);
    }

    /// Writes from this view.
    public <T, X extends Throwable> T writing(ScopedValue.CallableOp<T, X> slow) throws X {
        return ScopedValue.where(WRITTEN, this).call(slow);
    }

    /// The same without a result.
    public void writing(Runnable change) {
        ScopedValue.where(WRITTEN, this).run(change);
    }

    /// The numbers of the last changes that were there; empty when nothing was read yet.
    public Set<Long> changes() {
        return changes;
    }

    /// The file was read having these; the first reading counts.
    public void saw(Set<Long> last) {
        if (changes.isEmpty()) {
            changes = Set.copyOf(last);
        }
    }

    /// Somebody wrote from this view: whoever goes on has seen that too.
    public void wrote(long change) {
        changes = Set.of(change);
    }

    /// A view of its own for one field: what is written elsewhere does not move it.
    public Seen copy() {
        return new Seen(changes);
    }
}
