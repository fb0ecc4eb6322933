package it.trequartista.sync;

import it.trequartista.store.Graph;
import it.trequartista.store.Prepared;
import it.trequartista.store.Sealed;

/// How it is decided who had seen what, and what is known already.
enum Way {
    /// As the program does.
    OURS {
        @Override
        Graph graph(Prepared p) {
            return new Graph(p);
        }
    },
    /// The later clock wins, as most do.
    CLOCK {
        @Override
        Graph graph(Prepared p) {
            return new Graph(p) {
                @Override
                public boolean isSeenBy(Node one, Node other) {
                    return one.clock() <= other.clock();
                }
            };
        }
    },
    /// A transaction is known by its computer and a number, as most do.
    NUMBERED {
        @Override
        Graph graph(Prepared p) {
            return new Graph(p) {
                @Override
                public boolean holds(Sealed tx) {
                    return super.holds(tx) || isNumberTaken(p, this, tx);
                }
            };
        }
    };

    abstract Graph graph(Prepared p);

    private static boolean isNumberTaken(Prepared p, Graph graph, Sealed tx) {
        return !tx.parents().isEmpty()
                && graph.find(tx.parents().getFirst())
                        .flatMap(
                                before ->
                                        p.first(
                                                """
                                                SELECT 1 FROM sync_tx
                                                WHERE stream = ? AND seq = ?
                                                """,
                                                rs -> rs.getInt(1),
                                                tx.stream(),
                                                before.seq() + 1))
                        .isPresent();
    }
}
