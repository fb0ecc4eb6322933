package it.trequartista.contacts;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The order of a list, kept in memory until the table under it is written.
final class Ordered {
    private final String table;
    private final Supplier<long[]> read;
    private final Object turn = new Object();
    private long version;
    private Order order = Order.of(new long[0]);
    private long orderOf = -1;

    Ordered(String table, Supplier<long[]> read) {
        this.table = table;
        this.read = read;
    }

    void written(Set<String> tables) {
        if (tables.contains(table)) {
            synchronized (turn) {
                version++;
            }
        }
    }

    /// All ids in order when nothing is typed, else those a full-text query finds.
    ///
    /// @param find ids of a query, ascending
    long[] filter(String typed, Function<String, long[]> find) {
        String query = Normal.query(typed);
        return query.isEmpty()
                ? typed.isBlank() ? now().all() : new long[0]
                : now().arrange(find.apply(query));
    }

    Order now() {
        long wanted;
        synchronized (turn) {
            if (orderOf == version) {
                return order;
            }
            wanted = version;
        }
        var fresh = Order.of(read.get());
        synchronized (turn) {
            if (wanted >= orderOf) {
                order = fresh;
                orderOf = wanted;
            }
        }
        return fresh;
    }
}
