package it.trequartista.app.cli;

import it.trequartista.contracts.ContractStateStore;
import it.trequartista.kernel.ContractId;
import it.trequartista.offers.OfferState;
import it.trequartista.offers.OfferStateStore;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads any kind of record as a flat map from camelCase names to values.
///
/// States are not in the file: the features say where their papers stand on the day.
///
/// @param db the open file
record RecordsStore(Db db) {
    /// All of a kind, in the order a person would look for them.
    List<Fields> list(Handle handle, Kind kind) {
        return handle.createQuery("SELECT * FROM (" + sql(kind) + ")")
                .map((rs, ctx) -> record(handle, kind, rs))
                .list();
    }

    /// The record with this id or number, of whatever kind, with all that belongs to it.
    Optional<Found> find(Handle handle, String word) {
        for (Kind kind : Kind.values()) {
            var one = find(handle, kind, word);
            if (one.isPresent()) {
                var parts = parts(handle, kind, one.get().id());
                return Optional.of(new Found(kind, one.get(), parts));
            }
        }
        return Optional.empty();
    }

    /// One of a kind by its id or, where the kind has numbers, by its number.
    private Optional<Fields> find(Handle handle, Kind kind, String word) {
        boolean numbered = kind == Kind.OFFERS || kind == Kind.CONTRACTS;
        String where = " WHERE CAST(id AS TEXT) = :word" + (numbered ? " OR number = :word" : "");
        return handle.createQuery("SELECT * FROM (" + sql(kind) + ")" + where)
                .bind("word", word)
                .map((rs, ctx) -> record(handle, kind, rs))
                .findFirst();
    }

    private Map<String, List<Fields>> parts(Handle handle, Kind kind, long id) {
        var parts = new LinkedHashMap<String, List<Fields>>();
        PartsStore.sql(kind)
                .forEach(
                        (name, sql) ->
                                parts.put(
                                        name,
                                        handle.createQuery(sql)
                                                .bind("id", id)
                                                .map((rs, ctx) -> record(rs))
                                                .list()));
        return parts;
    }

    /// The printed PDF of an issued offer, empty when no issued offer has the number.
    Optional<byte[]> pdf(Handle handle, String number) {
        return handle.createQuery(
                        """
                        SELECT a.content FROM issued_offer i JOIN attachment a ON a.id = i.pdf_id
                        WHERE i.number = :number ORDER BY i.issued_at DESC LIMIT 1
                        """)
                .bind("number", number)
                .mapTo(byte[].class)
                .findFirst();
    }

    private Fields record(Handle handle, Kind kind, ResultSet rs) throws SQLException {
        var record = record(rs);
        return switch (kind) {
            case PEOPLE, COMPANIES, TOUCHPOINTS, CONTENT, DEALS -> record;
            case OFFERS -> record.with("state", offer(new Row(rs)).name()).without("events");
            case CONTRACTS -> record.with("state", contract(handle, record.id()));
        };
    }

    /// Only what was issued has a number.
    private OfferState offer(Row row) {
        return row.text("number").isEmpty()
                ? OfferState.DRAFT
                : OfferStateStore.of(row, db.time().today());
    }

    private String contract(Handle handle, long id) {
        return new ContractStateStore(db).of(handle, new ContractId(id)).word();
    }

    private static Fields record(ResultSet rs) throws SQLException {
        var record = new LinkedHashMap<String, @Nullable Object>();
        var columns = rs.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i);
            record.put(Columns.camel(column), value(rs, column));
        }
        return new Fields(record);
    }

    private static @Nullable Object value(ResultSet rs, String column) throws SQLException {
        @Nullable Object currency = column.endsWith("_minor") ? rs.getString("currency") : null;
        return Columns.value(column, rs.getObject(column), currency);
    }

    private static String sql(Kind kind) {
        return switch (kind) {
            case PEOPLE -> PEOPLE;
            case COMPANIES -> COMPANIES;
            case TOUCHPOINTS -> TOUCHPOINTS;
            case CONTENT -> CONTENT;
            case DEALS -> DEALS;
            case OFFERS -> OFFERS;
            case CONTRACTS -> CONTRACTS;
        };
    }

    private static final String PEOPLE =
            """
            SELECT p.id, p.given_name, p.family_name,
                   (SELECT c.name FROM affiliation a JOIN company c ON c.id = a.company_id
                    WHERE a.person_id = p.id AND a.deleted = 0 AND c.deleted = 0
                    ORDER BY a.is_primary DESC, a.id LIMIT 1) AS company,
                   (SELECT k.value FROM contact_point k
                    WHERE k.person_id = p.id AND k.deleted = 0 AND k.kind = 'EMAIL'
                    ORDER BY k.is_primary DESC, k.id LIMIT 1) AS email,
                   (SELECT k.value FROM contact_point k
                    WHERE k.person_id = p.id AND k.deleted = 0 AND k.kind IN ('PHONE', 'MOBILE')
                    ORDER BY k.is_primary DESC, k.id LIMIT 1) AS phone,
                   p.source
            FROM person p WHERE p.deleted = 0 ORDER BY p.sort_key, p.id
            """;

    private static final String COMPANIES =
            """
            SELECT id, name, legal_name, sector, vat_number, city, country, roles
            FROM company WHERE deleted = 0 ORDER BY sort_key, id
            """;

    private static final String TOUCHPOINTS =
            """
            SELECT t.id, t.at, t.kind, t.direction, t.channel,
                   (SELECT group_concat(trim(coalesce(p.given_name, '') || ' '
                           || coalesce(p.family_name, '')), ', ')
                    FROM touchpoint_person tp JOIN person p ON p.id = tp.person_id
                    WHERE tp.touchpoint_id = t.id AND tp.deleted = 0) AS people,
                   c.name AS company, t.summary
            FROM touchpoint t LEFT JOIN company c ON c.id = t.company_id
            WHERE t.deleted = 0
                  AND NOT EXISTS (SELECT 1 FROM touchpoint n WHERE n.supersedes_id = t.id
                                  AND n.deleted = 0)
            ORDER BY t.at DESC, t.id DESC
            """;

    private static final String CONTENT =
            """
            SELECT c.id, c.title, c.state, c.format, c.planned_on,
                   (SELECT max(p.published_on) FROM publication p
                    WHERE p.content_id = c.id AND p.deleted = 0) AS published_on,
                   (SELECT count(*) FROM publication p
                    WHERE p.content_id = c.id AND p.deleted = 0) AS publications
            FROM content_item c WHERE c.deleted = 0
            ORDER BY coalesce(published_on, c.planned_on, '9999') DESC, c.id DESC
            """;

    private static final String DEALS =
            """
            SELECT d.id, d.title, c.name AS company, s.name AS stage,
                   coalesce(s.kind, 'OPEN') AS state, d.amount_minor, d.currency,
                   d.expected_on, d.next_step, d.next_step_on
            FROM deal d LEFT JOIN stage s ON s.id = d.stage_id
                 LEFT JOIN company c ON c.id = d.company_id
            WHERE d.deleted = 0 ORDER BY s.position, d.position, d.id
            """;

    private static final String OFFERS =
            """
            SELECT o.id, i.number, o.version,
                   '' AS state,
                   o.title, c.name AS company, i.total_minor, coalesce(i.currency, o.currency) AS currency,
                   i.issued_at, coalesce(i.valid_until, o.valid_until) AS valid_until,
            """
                    + OfferStateStore.EVENTS
                    + """

                    FROM offer o LEFT JOIN issued_offer i ON i.offer_id = o.id
                         LEFT JOIN company c ON c.id = o.company_id
                    WHERE o.deleted = 0 ORDER BY i.year DESC, i.progressive DESC, o.id DESC
                    """;

    private static final String CONTRACTS =
            """
            SELECT k.id, i.number,
                   '' AS state,
                   k.title, c.name AS company, i.value_minor, coalesce(i.currency, 'EUR') AS currency,
                   k.effective_on, k.ends_on
            FROM contract k LEFT JOIN issued_contract i ON i.contract_id = k.id
                 LEFT JOIN company c ON c.id = k.company_id
            WHERE k.deleted = 0 ORDER BY i.year DESC, i.progressive DESC, k.id DESC
            """;
}
