package it.trequartista.sync;

import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;
import it.trequartista.store.Tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Deletions that another computer made in great number: more than twenty rows of a table and more
/// than a fifth of it, in one pass. They hold like any other, but they are said, and brought back
/// in one step for whoever did not mean them.
public final class Losses {
    private Losses() {}

    /// What one computer deleted in one pass.
    ///
    /// @param at when it came
    /// @param stream who, in the log
    /// @param computer what people call it
    /// @param kinds what and how much
    public record Loss(Instant at, String stream, String computer, List<Kind> kinds) {
        public Loss {
            kinds = List.copyOf(kinds);
        }
    }

    /// Deleted rows of a table.
    ///
    /// @param table its name
    /// @param rows how many
    /// @param whole of how many there were
    public record Kind(String table, int rows, int whole) {}

    /// Those nobody has answered, the first that came first.
    public static List<Loss> open(Db db) {
        var found = new LinkedHashMap<String, Loss>();
        for (var part : db.ask(p -> new LossStore(p).open())) {
            var kind =
                    new Kind(
                            Tables.ours().numbered(part.table()).name(), part.rows(), part.whole());
            found.merge(
                    part.at() + part.stream(),
                    new Loss(
                            Instant.ofEpochMilli(part.at()),
                            part.stream(),
                            part.computer(),
                            List.of(kind)),
                    Losses::both);
        }
        return List.copyOf(found.values());
    }

    private static Loss both(Loss one, Loss other) {
        var kinds = new ArrayList<>(one.kinds);
        kinds.addAll(other.kinds);
        return new Loss(one.at, one.stream, one.computer, kinds);
    }

    /// Brings back what is still deleted, on every computer.
    ///
    /// @return the step it is in the history
    public static StepId bringBack(Db db, Loss loss) {
        return db.choose(p -> new LossStore(p).bringBack(loss.at.toEpochMilli(), loss.stream));
    }

    /// Leaves it so and says no more.
    public static void leave(Db db, Loss loss) {
        db.ingest(
                p -> {
                    new LossStore(p).seen(loss.at.toEpochMilli(), loss.stream);
                    return Set.of();
                });
    }

    /// Finds those that came since a transaction.
    static void note(Db db, long before) {
        if (!db.ask(p -> new LossStore(p).isWorthALook(before))) {
            return;
        }
        db.ingest(
                p -> {
                    new LossStore(p).note(before, db.time().now());
                    return Set.of();
                });
    }
}
