package it.trequartista.store;

import it.trequartista.kernel.Seen;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which transaction had seen which, as this file holds it: the graph of parents.
///
/// A branch is a chain in which each transaction follows the one before; only where two follow the
/// same one does another branch begin. A transaction knows, of every branch, the last one it had
/// seen; that is kept where it changes and answers "had this one seen that one" without a walk.
/// Branches are numbered as they come, so their numbers mean nothing outside this file.
///
/// Lives for one transaction of the database.
public class Graph {
    private static final HexFormat HEX = HexFormat.of();

    private final Prepared db;
    private final Map<Long, Node> nodes = new HashMap<>();
    private final Map<Integer, NavigableMap<Long, Map<Integer, Long>>> seen = new HashMap<>();

    /// Over the writer's connection.
    public Graph(Prepared db) {
        this.db = db;
    }

    /// A transaction in this file.
    ///
    /// @param n its number here, in the order of arrival
    /// @param id its name everywhere
    /// @param clock its hybrid logical clock
    /// @param stream who wrote it
    /// @param branch the chain it stands in
    /// @param seq its place in the chain
    public record Node(long n, String id, long clock, String stream, int branch, long seq) {
        /// Whether of two values written without knowing each other this one shows: the later by
        /// the clocks, by the name when they say the same.
        public boolean shownBefore(Node other) {
            return clock != other.clock ? clock > other.clock : id.compareTo(other.id) > 0;
        }
    }

    private static final String COLUMNS = "SELECT n, id, hlc, stream, branch, seq FROM sync_tx ";

    private static final Prepared.Read<Node> NODE =
            rs ->
                    new Node(
                            rs.getLong(1),
                            HEX.formatHex(rs.getBytes(2)),
                            rs.getLong(3),
                            rs.getString(4),
                            rs.getInt(5),
                            rs.getLong(6));

    /// Tells a reader what there is to see.
    static void saw(Handle handle, Seen seen) {
        if (seen.changes().isEmpty()) {
            try (var p = new Prepared(handle)) {
                seen.saw(new Graph(p).tips().stream().map(Node::n).collect(Collectors.toSet()));
            }
        }
    }

    /// Those no other follows yet, in the order of their names. By the index of the few there are:
    /// left to choose, SQLite walks every name there is to be spared the sorting.
    public List<Node> tips() {
        var tips = new ArrayList<Node>();
        db.each(
                COLUMNS + "INDEXED BY sync_tx_tips WHERE is_tip = 1 ORDER BY id",
                rs -> tips.add(NODE.from(rs)));
        return tips;
    }

    /// The transaction of a name, if it has arrived.
    public Optional<Node> find(String id) {
        return db.first(COLUMNS + "WHERE id = ?", NODE, (Object) HEX.parseHex(id));
    }

    /// The transaction of a number, if it is still here.
    Optional<Node> find(long n) {
        return db.first(COLUMNS + "WHERE n = ?", NODE, n);
    }

    /// Whether a transaction is here.
    public boolean holds(Sealed tx) {
        return find(tx.id()).isPresent();
    }

    /// The transaction of a number.
    public Node node(long n) {
        return nodes.computeIfAbsent(
                n, any -> db.first(COLUMNS + "WHERE n = ?", NODE, n).orElseThrow());
    }

    /// Whether one had been seen by another, or is it.
    public boolean isSeenBy(Node one, Node other) {
        return one.branch == other.branch
                ? one.seq <= other.seq
                : lastSeen(other, one.branch) >= one.seq;
    }

    private long lastSeen(Node node, int branch) {
        var known = ofBranch(node.branch).floorEntry(node.seq);
        return known == null ? 0 : known.getValue().getOrDefault(branch, 0L);
    }

    /// The last transaction of every branch that this one had seen, itself included.
    public Map<Integer, Long> seen(Node node) {
        var found = new HashMap<Integer, Long>();
        var known = ofBranch(node.branch).floorEntry(node.seq);
        if (known != null) {
            found.putAll(known.getValue());
        }
        found.put(node.branch, node.seq);
        return found;
    }

    /// Whether two had seen the same and were written by the same computer, which nobody does who
    /// does not mean to: they are two values between which a choice was taken back.
    public boolean stoodTogether(Node one, Node other) {
        return one.n != other.n
                && one.stream.equals(other.stream)
                && one.branch != other.branch
                && before(one).equals(before(other));
    }

    private Map<Integer, Long> before(Node node) {
        var found = seen(node);
        if (node.seq == 1) {
            var _ = found.remove(node.branch);
        } else {
            found.put(node.branch, node.seq - 1);
        }
        return found;
    }

    /// The names of those a transaction follows.
    List<String> parents(Node node) {
        byte[] body =
                db.first("SELECT body FROM sync_tx WHERE n = ?", rs -> rs.getBytes(1), node.n)
                        .orElseThrow();
        return Sealed.kept(body).parents();
    }

    private NavigableMap<Long, Map<Integer, Long>> ofBranch(int branch) {
        var known = seen.get(branch);
        if (known == null) {
            var read = new TreeMap<Long, Map<Integer, Long>>();
            db.each(
                    "SELECT seq, seen FROM sync_vec WHERE branch = ?",
                    rs -> read.put(rs.getLong(1), parse(rs.getString(2))),
                    branch);
            seen.put(branch, read);
            known = read;
        }
        return known;
    }

    private static Map<Integer, Long> parse(String text) {
        var found = new HashMap<Integer, Long>();
        Sealed.values(text)
                .forEach(
                        (branch, seq) -> {
                            if (seq instanceof Long number) {
                                found.put(Integer.valueOf(branch), number);
                            }
                        });
        return found;
    }

    /// The number the next transaction gets.
    public long next() {
        return db.first("SELECT coalesce(max(n), 0) + 1 FROM sync_tx", rs -> rs.getLong(1))
                .orElseThrow();
    }

    /// Takes in a transaction whose parents are all here.
    ///
    /// @param about what it did, to name it by
    public Node add(Sealed tx, @Nullable String about) {
        var parents = tx.parents().stream().map(id -> find(id).orElseThrow()).toList();
        return add(new Known(tx.id(), tx.clock(), tx.stream(), about), parents, tx.body());
    }

    /// Takes in a transaction that follows all tips, which therefore end their branches.
    ///
    /// @param n the number it gets, see [#next]
    Node follow(Sealed tx, List<Node> tips, long n, String about) {
        var known = new Known(tx.id(), tx.clock(), tx.stream(), about);
        return add(known, tips, !tips.isEmpty(), n, tx.body());
    }

    /// A transaction by its name, without what it did to the rows.
    ///
    /// @param id its name everywhere
    /// @param clock its hybrid logical clock
    /// @param stream who wrote it
    /// @param about what it did, to name it by
    public record Known(String id, long clock, String stream, @Nullable String about) {}

    /// Takes in the place of a transaction whose rows come otherwise.
    ///
    /// @param before the last it had seen, of every branch it had seen more of than the first of
    ///     them; that one first
    public Node adopt(Known tx, List<Node> before) {
        return add(tx, before, null);
    }

    private Node add(Known tx, List<Node> parents, byte @Nullable [] body) {
        boolean follows = !parents.isEmpty() && isLast(parents.getFirst());
        return add(tx, parents, follows, next(), body);
    }

    private Node add(
            Known tx, List<Node> parents, boolean follows, long n, byte @Nullable [] body) {
        int branch = follows ? parents.getFirst().branch : freshBranch();
        long seq = follows ? parents.getFirst().seq + 1 : 1;
        var node = new Node(n, tx.id, tx.clock, tx.stream, branch, seq);
        var _ =
                db.run(
                        """
                        INSERT INTO sync_tx (n, id, hlc, stream, branch, seq, is_tip, about, body)
                        VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)
                        """,
                        node.n,
                        HEX.parseHex(tx.id),
                        tx.clock,
                        tx.stream,
                        branch,
                        seq,
                        tx.about,
                        body);
        for (Node parent : parents) {
            var _ = db.run("UPDATE sync_tx SET is_tip = 0 WHERE n = ?", parent.n);
        }
        if (parents.size() > (follows ? 1 : 0)) {
            remember(node, parents);
        }
        nodes.put(node.n, node);
        return node;
    }

    /// Says what a transaction did, to name it by.
    void tell(Node node, String about) {
        var _ = db.run("UPDATE sync_tx SET about = ? WHERE n = ?", about, node.n);
    }

    private void remember(Node node, List<Node> parents) {
        var all = new TreeMap<Integer, Long>();
        for (Node parent : parents) {
            seen(parent).forEach((branch, seq) -> all.merge(branch, seq, Math::max));
        }
        all.remove(node.branch);
        var text = new LinkedHashMap<String, @Nullable Object>();
        all.forEach((branch, seq) -> text.put(String.valueOf(branch), seq));
        var _ =
                db.run(
                        "INSERT INTO sync_vec (branch, seq, seen) VALUES (?, ?, ?)",
                        node.branch,
                        node.seq,
                        Sealed.text(text));
        ofBranch(node.branch).put(node.seq, all);
    }

    private boolean isLast(Node node) {
        return db.first(
                        "SELECT 1 FROM sync_tx WHERE branch = ? AND seq > ?",
                        rs -> rs.getInt(1),
                        node.branch,
                        node.seq)
                .isEmpty();
    }

    private int freshBranch() {
        return db.first("SELECT coalesce(max(branch), 0) + 1 FROM sync_tx", rs -> rs.getInt(1))
                .orElseThrow();
    }
}
