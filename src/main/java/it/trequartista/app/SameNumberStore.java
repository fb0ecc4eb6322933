package it.trequartista.app;

import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Documents that were issued under one number on two computers. They stay as they are: a number
/// that has gone out is never given to a document again, nor taken from it.
public final class SameNumberStore {
    /// What kind of document it is.
    public enum Kind {
        /// An offer.
        OFFER,
        /// A contract.
        CONTRACT
    }

    /// Documents of one number.
    ///
    /// @param papers two or more, in the order they were issued
    public record SameNumber(Kind kind, String number, List<Paper> papers) {
        public SameNumber {
            papers = List.copyOf(papers);
        }
    }

    /// An issued document.
    ///
    /// @param id of the offer or the contract
    /// @param at when it was issued
    public record Paper(Kind kind, long id, String title, String customer, Instant at) {
        /// The place that shows it.
        public Place place() {
            return switch (kind) {
                case OFFER -> new Place.Offer(new OfferId(id));
                case CONTRACT -> new Place.Contract(new ContractId(id));
            };
        }
    }

    private record Key(Kind kind, String number) {}

    private final Db db;

    /// Of a file.
    public SameNumberStore(Db db) {
        this.db = db;
    }

    /// All of them, by number.
    public List<SameNumber> all() {
        var papers = new LinkedHashMap<Key, List<Paper>>();
        db.ask(
                p -> {
                    p.each(
                            """
                            SELECT 'OFFER', i.number, d.id, coalesce(d.title, ''),
                                coalesce(c.name, trim(coalesce(p.given_name, '') || ' '
                                    || coalesce(p.family_name, '')), ''), i.issued_at
                            FROM issued_offer i JOIN offer d ON d.id = i.offer_id
                            LEFT JOIN company c ON c.id = d.company_id
                            LEFT JOIN person p ON p.id = d.person_id
                            WHERE i.number IN (SELECT number FROM issued_offer
                                GROUP BY number HAVING count(DISTINCT offer_id) > 1)
                            UNION ALL
                            SELECT 'CONTRACT', i.number, d.id, coalesce(d.title, ''),
                                coalesce(c.name, ''), i.issued_at
                            FROM issued_contract i JOIN contract d ON d.id = i.contract_id
                            LEFT JOIN company c ON c.id = d.company_id
                            WHERE i.number IN (SELECT number FROM issued_contract
                                GROUP BY number HAVING count(DISTINCT contract_id) > 1)
                            ORDER BY 1 DESC, 2, 6, 3
                            """,
                            rs -> {
                                var kind = Kind.valueOf(rs.getString(1));
                                papers.computeIfAbsent(
                                                new Key(kind, rs.getString(2)),
                                                key -> new ArrayList<>())
                                        .add(
                                                new Paper(
                                                        kind,
                                                        rs.getLong(3),
                                                        rs.getString(4),
                                                        rs.getString(5),
                                                        Instant.ofEpochMilli(rs.getLong(6))));
                            });
                    return true;
                });
        return papers.entrySet().stream()
                .map(e -> new SameNumber(e.getKey().kind, e.getKey().number, e.getValue()))
                .toList();
    }
}
