package it.trequartista.sync;

import it.trequartista.store.Db;
import it.trequartista.store.Graph;
import it.trequartista.store.Prepared;
import it.trequartista.store.Sealed;

import java.util.List;

/// How it is decided who had seen what, and what is known already.
enum Way {
    /// As the program does.
    OURS,
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
    /// A snapshot says what there is, and not who had seen what.
    WITHOUT_CONTEXT {
        @Override
        Graph graph(Prepared p) {
            return new Graph(p) {
                @Override
                public Node adopt(Known tx, List<Node> before) {
                    return super.adopt(tx, List.of());
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
    },
    /// A change gets its name when it is published, and not in its commit: what is cloned in
    /// between gets two.
    LATE {
        @Override
        boolean sealsInTheCommit() {
            return false;
        }
    };

    Graph graph(Prepared p) {
        return new Graph(p);
    }

    boolean sealsInTheCommit() {
        return true;
    }

    /// What keeps a file and a folder at the same changes.
    Sync sync(Db db, Folder folder) {
        return new Sync(db, folder, this::graph);
    }

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
