package it.trequartista.inbox.desk;

import it.trequartista.contacts.Normal;
import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.understanding.Understanding.Seller;
import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Id;
import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.PublicationId;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came in, in the file. Every method works inside the caller's transaction.
final class CaptureStore {
    private static final String SELECT =
            """
            SELECT i.*, s.source_name AS source FROM capture_item i
            LEFT JOIN import_session s ON s.id = i.session_id
            """;
    private static final String TO_SORT =
            "i.deleted = 0 AND i.outcome IS NULL AND (i.later_on IS NULL OR i.later_on <= :today)";
    private static final String LATER =
            "i.deleted = 0 AND i.outcome IS NULL AND i.later_on > :today";
    private static final String DONE = "i.deleted = 0 AND i.outcome IS NOT NULL";

    private final Db db;

    CaptureStore(Db db) {
        this.db = db;
    }

    /// A part of the desk.
    enum Tray {
        TO_SORT(CaptureStore.TO_SORT + " ORDER BY i.at DESC, i.id DESC"),
        LATER(CaptureStore.LATER + " ORDER BY i.later_on, i.at DESC, i.id DESC"),
        DONE(CaptureStore.DONE + " ORDER BY i.handled_at DESC, i.id DESC");

        private final String where;

        Tray(String where) {
            this.where = where;
        }
    }

    List<Capture> list(Handle handle, Tray tray, int most) {
        return handle.createQuery(SELECT + " WHERE " + tray.where + " LIMIT :most")
                .bind("today", today())
                .bind("most", most)
                .map((rs, ctx) -> capture(new Row(rs)))
                .list();
    }

    /// @throws it.trequartista.kernel.Refused if it is gone
    Capture get(Handle handle, CaptureId id) {
        return handle.createQuery(SELECT + " WHERE i.id = :id AND i.deleted = 0")
                .bind("id", id.value())
                .map((rs, ctx) -> capture(new Row(rs)))
                .findOne()
                .orElseThrow(() -> Problem.rule("inbox.desk.gone").refused());
    }

    private static Capture capture(Row row) {
        return new Capture(
                row.id("id", CaptureId::new),
                row.word("kind", Arrival.Kind.class),
                row.text("channel"),
                row.text("title"),
                new Capture.From(row.text("who"), row.text("address")),
                row.text("snippet"),
                new Capture.Clock(
                        row.instant("at"),
                        row.maybeInstant("asked_at").orElse(null),
                        row.maybeInstant("answered_at").orElse(null)),
                new Capture.Links(
                        row.maybeId("person_id", PersonId::new).orElse(null),
                        row.maybeId("company_id", CompanyId::new).orElse(null),
                        row.maybeId("publication_id", PublicationId::new).orElse(null),
                        row.text("source")),
                new Capture.Handling(
                        row.maybeText("outcome").isEmpty()
                                ? null
                                : row.word("outcome", Outcome.class),
                        row.maybeInstant("handled_at").orElse(null),
                        row.maybeDay("later_on").orElse(null)));
    }

    Counts counts(Handle handle) {
        var median =
                handle.createQuery(
                                """
                                SELECT answered_at - asked_at AS took FROM capture_item
                                WHERE deleted = 0 AND answered_at IS NOT NULL
                                    AND asked_at IS NOT NULL
                                ORDER BY took
                                LIMIT 1 OFFSET (
                                    SELECT (count(*) - 1) / 2 FROM capture_item
                                    WHERE deleted = 0 AND answered_at IS NOT NULL
                                        AND asked_at IS NOT NULL)
                                """)
                        .mapTo(Long.class)
                        .findFirst()
                        .map(Duration::ofMillis);
        String counted =
                """
                SELECT count(*) FILTER (WHERE %s) AS to_sort, count(*) FILTER (WHERE %s) AS later,
                    count(*) FILTER (WHERE %s) AS done,
                    min(i.asked_at) FILTER (WHERE i.answered_at IS NULL AND i.deleted = 0
                        AND (i.outcome IS NULL OR i.outcome = 'ANSWER_NEEDED')) AS oldest
                FROM capture_item i
                """
                        .formatted(TO_SORT, LATER, DONE);
        Instant now = db.time().now();
        return handle.createQuery(counted)
                .bind("today", today())
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new Counts(
                                    row.integer("to_sort"),
                                    row.integer("later"),
                                    row.integer("done"),
                                    median.orElse(null),
                                    row.maybeInstant("oldest")
                                            .map(o -> Duration.between(o, now))
                                            .orElse(null));
                        })
                .one();
    }

    /// The last turns, in order; those two computers both added once.
    ///
    /// @param most so many
    /// @return them, and how many come before
    Tail tail(Handle handle, CaptureId id, int most) {
        var parts =
                handle.createQuery(
                                """
                                SELECT id, place FROM capture_part
                                WHERE capture_id = :id AND deleted = 0 ORDER BY place DESC, id DESC
                                """)
                        .bind("id", id.value())
                        .map((rs, ctx) -> new Part(rs.getLong(1), rs.getLong(2)))
                        .list();
        var newest = new ArrayList<List<Spoken>>();
        int read = 0;
        long earlier = 0;
        for (Part part : parts) {
            if (read >= most) {
                earlier = Math.max(earlier, part.place);
                continue;
            }
            var turns = turns(handle, part.id);
            newest.addFirst(turns);
            read += turns.size();
            earlier = part.place - 1;
        }
        var seen = new HashSet<Long>();
        var all = newest.stream().flatMap(List::stream).filter(t -> seen.add(t.key())).toList();
        int from = Math.max(0, all.size() - most);
        boolean isWhole = newest.size() == parts.size();
        return new Tail(all.subList(from, all.size()), isWhole ? from : earlier + from);
    }

    /// The end of a conversation.
    record Tail(List<Spoken> turns, long earlier) {}

    private record Part(long id, long place) {}

    private static List<Spoken> turns(Handle handle, long part) {
        return handle.createQuery("SELECT turns FROM capture_part WHERE id = :id")
                .bind("id", part)
                .map((rs, ctx) -> SpokenJson.read(new Row(rs).text("turns")))
                .one();
    }

    List<Conversation.Enclosed> files(Handle handle, CaptureId id) {
        return handle.createQuery(
                        """
                        SELECT turn, name, mime, attachment_id FROM capture_file
                        WHERE capture_id = :id AND deleted = 0
                        GROUP BY turn, attachment_id, name ORDER BY min(id)
                        """)
                .bind("id", id.value())
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new Conversation.Enclosed(
                                    row.number("turn"),
                                    row.text("name"),
                                    row.text("mime"),
                                    row.id("attachment_id", AttachmentId::new));
                        })
                .list();
    }

    /// The bytes of a file that came in, if they are here.
    Optional<byte[]> bytes(Handle handle, AttachmentId id) {
        return handle.createQuery(
                        "SELECT content FROM attachment WHERE id = :id AND content IS NOT NULL")
                .bind("id", id.value())
                .map((rs, ctx) -> new Row(rs).bytes("content"))
                .findOne();
    }

    /// Who sells and what, as far as the file says.
    Seller seller(Handle handle) {
        var products =
                handle.createQuery(
                                """
                                SELECT name FROM offer_line WHERE deleted = 0 AND name <> ''
                                GROUP BY name ORDER BY count(*) DESC LIMIT 500
                                """)
                        .mapTo(String.class)
                        .set();
        return handle.createQuery("SELECT * FROM seller WHERE deleted = 0 ORDER BY id LIMIT 1")
                .map((rs, ctx) -> seller(new Row(rs), products))
                .findOne()
                .orElse(new Seller(Set.of(), Set.of(), Set.of(), products));
    }

    private static Seller seller(Row row, Set<String> products) {
        return new Seller(
                said(row, "business_name", "person_name"),
                said(row, "email", "pec"),
                said(row, "phone").stream()
                        .map(Normal::phone)
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.toSet()),
                products);
    }

    private static Set<String> said(Row row, String... columns) {
        return Stream.of(columns)
                .map(c -> row.text(c).strip())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.toSet());
    }

    /// Says what became of it.
    void handled(Handle handle, CaptureId id, @Nullable Outcome outcome, String note) {
        write(handle, id, "outcome", outcome == null ? null : outcome.name());
        write(handle, id, "outcome_note", note.isBlank() ? null : note.strip());
        write(handle, id, "handled_at", outcome == null ? null : now());
        write(handle, id, "later_on", null);
    }

    void later(Handle handle, CaptureId id, LocalDate day) {
        write(handle, id, "later_on", day.toString());
    }

    void answered(Handle handle, CaptureId id) {
        int _ =
                handle.createUpdate(
                                """
                                UPDATE capture_item SET answered_at = :now, updated_at = :now
                                WHERE id = :id AND asked_at IS NOT NULL AND answered_at IS NULL
                                """)
                        .bind("now", now())
                        .bind("id", id.value())
                        .execute();
    }

    void link(Handle handle, CaptureId id, @Nullable PersonId person, @Nullable CompanyId company) {
        write(handle, id, "person_id", Id.number(person));
        write(handle, id, "company_id", Id.number(company));
    }

    void caused(Handle handle, CaptureId id, PublicationId publication) {
        write(handle, id, "publication_id", publication.value());
    }

    private void write(Handle handle, CaptureId id, String column, @Nullable Object value) {
        int _ =
                handle.createUpdate(
                                "UPDATE capture_item SET "
                                        + column
                                        + " = :value, updated_at = :now WHERE id = :id")
                        .bind("value", value)
                        .bind("now", now())
                        .bind("id", id.value())
                        .execute();
    }

    /// The lead that was opened for it, if any.
    Optional<LeadId> lead(Handle handle, CaptureId id) {
        return handle.createQuery(
                        """
                        SELECT id FROM lead WHERE capture_id = :id AND deleted = 0
                        ORDER BY id DESC LIMIT 1
                        """)
                .bind("id", id.value())
                .map((rs, ctx) -> new Row(rs).id("id", LeadId::new))
                .findFirst();
    }

    /// When the last touchpoint that tells of it was; nothing was logged before the first.
    Optional<Instant> lastTouch(Handle handle, CaptureId id) {
        return handle.createQuery(
                        """
                        SELECT max(at) AS at FROM touchpoint
                        WHERE capture_id = :id AND deleted = 0
                        """)
                .bind("id", id.value())
                .map((rs, ctx) -> new Row(rs).maybeInstant("at"))
                .one();
    }

    /// The publication that carried a code, whatever case.
    Optional<PublicationId> coded(Handle handle, String code) {
        return handle.createQuery(
                        """
                        SELECT id FROM publication
                        WHERE upper(trim(tracking_code)) = upper(trim(:code)) AND deleted = 0
                        ORDER BY id DESC LIMIT 1
                        """)
                .bind("code", code)
                .map((rs, ctx) -> new Row(rs).id("id", PublicationId::new))
                .findFirst();
    }

    private long now() {
        return db.time().now().toEpochMilli();
    }

    private String today() {
        return db.time().today().toString();
    }
}
