package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.understanding.Understanding.Seller;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The rows an intake writes, inside one transaction.
class IntakeStore {
    private final Handle handle;
    private final Db db;

    IntakeStore(Handle handle, Db db) {
        this.handle = handle;
        this.db = db;
    }

    /// Who the seller is.
    Seller seller(CaptureStore store) {
        return store.seller(handle);
    }

    /// What there is of a conversation already.
    ///
    /// @param keys of its turns, ascending
    /// @param at when the last of it came
    @SuppressWarnings("ArrayRecordComponent") // A million boxed numbers would not fit.
    record Held(
            long[] keys,
            String snippet,
            Instant at,
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt) {}

    /// What the last of it says of the whole.
    record Last(
            String who,
            String address,
            String snippet,
            Instant at,
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt) {}

    /// What is there; one that was taken back is not.
    Optional<Held> held(CaptureId id) {
        return handle.createQuery(
                        """
                        SELECT snippet, at, asked_at, answered_at FROM capture_item
                        WHERE id = :id AND deleted = 0
                        """)
                .bind("id", id.value())
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new Held(
                                    keys(id),
                                    row.text("snippet"),
                                    row.instant("at"),
                                    row.maybeInstant("asked_at").orElse(null),
                                    row.maybeInstant("answered_at").orElse(null));
                        })
                .findOne();
    }

    private long[] keys(CaptureId id) {
        return Arrays.stream(
                        handle
                                .createQuery(
                                        """
                                        SELECT turns FROM capture_part
                                        WHERE capture_id = :id AND deleted = 0 ORDER BY place, id
                                        """)
                                .bind("id", id.value())
                                .setFetchSize(1)
                                .map((rs, ctx) -> keys(new Row(rs).text("turns")))
                                .stream()
                                .flatMapToLong(Arrays::stream)
                                .toArray())
                .sorted()
                .toArray();
    }

    private static long[] keys(String turns) {
        return SpokenJson.read(turns).stream().mapToLong(Spoken::key).toArray();
    }

    /// A row for what has begun; one that was taken back comes back as if it were new.
    void insert(Arrival arrival, CaptureId id, long session) {
        int _ =
                handle.createUpdate(
                                """
                                INSERT INTO capture_item (id, kind, channel, origin, title, at,
                                    session_id, created_at, updated_at)
                                VALUES (:id, :kind, :channel, :origin, :title, :at, :session,
                                    :now, :now)
                                ON CONFLICT (id) DO UPDATE SET deleted = 0, title = excluded.title,
                                    session_id = excluded.session_id, outcome = NULL,
                                    outcome_note = NULL, handled_at = NULL, later_on = NULL,
                                    person_id = NULL, company_id = NULL, publication_id = NULL,
                                    updated_at = excluded.updated_at
                                """)
                        .bind("id", id.value())
                        .bind("kind", arrival.kind().name())
                        .bind("channel", arrival.channel())
                        .bind("origin", arrival.origin())
                        .bind("title", arrival.title())
                        .bind("at", now())
                        .bind("session", session == 0 ? null : session)
                        .bind("now", now())
                        .execute();
    }

    void part(CaptureId id, long place, String turns) {
        int _ =
                handle.createUpdate(
                                """
                                INSERT INTO capture_part (id, capture_id, place, turns, created_at,
                                    updated_at)
                                VALUES (:id, :capture, :place, :turns, :now, :now)
                                """)
                        .bind("id", db.ids().next())
                        .bind("capture", id.value())
                        .bind("place", place)
                        .bind("turns", turns)
                        .bind("now", now())
                        .execute();
    }

    /// Keeps a file; its bytes once, however often they come.
    void file(CaptureId id, long turn, Attached file) {
        String sha256 = Sha256.of(file.bytes());
        long attachment =
                handle.createQuery("SELECT id FROM attachment WHERE sha256 = :sha LIMIT 1")
                        .bind("sha", sha256)
                        .mapTo(Long.class)
                        .findFirst()
                        .orElseGet(() -> attachment(file, sha256));
        int _ =
                handle.createUpdate(
                                """
                                INSERT INTO capture_file (id, capture_id, turn, name, mime,
                                    attachment_id, created_at, updated_at)
                                VALUES (:id, :capture, :turn, :name, :mime, :attachment, :now, :now)
                                """)
                        .bind("id", db.ids().next())
                        .bind("capture", id.value())
                        .bind("turn", turn)
                        .bind("name", file.name())
                        .bind("mime", file.mime())
                        .bind("attachment", attachment)
                        .bind("now", now())
                        .execute();
    }

    private long attachment(Attached file, String sha256) {
        long id = db.ids().next();
        int _ =
                handle.createUpdate(
                                """
                                INSERT INTO attachment (id, name, mime, size, sha256, content,
                                    created_at)
                                VALUES (:id, :name, :mime, :size, :sha, :content, :now)
                                """)
                        .bind("id", id)
                        .bind("name", file.name())
                        .bind("mime", file.mime())
                        .bind("size", file.bytes().length)
                        .bind("sha", sha256)
                        .bind("content", file.bytes())
                        .bind("now", now())
                        .execute();
        return id;
    }

    /// Writes what the end of it says.
    ///
    /// @param again true when they have written again: what was handled comes back to be sorted
    void finish(CaptureId id, Last last, boolean again) {
        int _ =
                handle.createUpdate(
                                """
                                UPDATE capture_item SET
                                    who = coalesce(nullif(:who, ''), who),
                                    address = coalesce(nullif(:address, ''), address),
                                    snippet = :snippet, at = :at, asked_at = :asked,
                                    answered_at = :answered, updated_at = :now
                                WHERE id = :id
                                """)
                        .bind("who", last.who())
                        .bind("address", last.address())
                        .bind("snippet", last.snippet())
                        .bind("at", last.at().toEpochMilli())
                        .bind("asked", millis(last.askedAt()))
                        .bind("answered", millis(last.answeredAt()))
                        .bind("now", now())
                        .bind("id", id.value())
                        .execute();
        if (again) {
            int _ =
                    handle.createUpdate(
                                    """
                                    UPDATE capture_item SET outcome = NULL, outcome_note = NULL,
                                        handled_at = NULL, later_on = NULL
                                    WHERE id = :id AND (outcome IS NOT NULL OR later_on IS NOT NULL)
                                    """)
                            .bind("id", id.value())
                            .execute();
        }
    }

    /// A program answered in it: it is more than a conversation between people.
    void isChatbot(CaptureId id) {
        int _ =
                handle.createUpdate(
                                "UPDATE capture_item SET kind = 'CHATBOT' WHERE id = :id AND kind ="
                                        + " 'CHAT'")
                        .bind("id", id.value())
                        .execute();
    }

    /// Begins the record of an import.
    long session(String name) {
        long id = db.ids().next();
        int _ =
                handle.createUpdate(
                                """
                                INSERT INTO import_session (id, source_name, created_at, updated_at)
                                VALUES (:id, :name, :now, :now)
                                """)
                        .bind("id", id)
                        .bind("name", name)
                        .bind("now", now())
                        .execute();
        return id;
    }

    /// Ends the record of an import.
    void session(long id, String kind, Taken.Tally tally, String report) {
        int _ =
                handle.createUpdate(
                                """
                                UPDATE import_session SET source_kind = :kind, items = :items,
                                    added = :added, updated = :updated, skipped = :skipped,
                                    report = :report
                                WHERE id = :id
                                """)
                        .bind("kind", kind)
                        .bind("items", tally.items())
                        .bind("added", tally.fresh())
                        .bind("updated", tally.grown())
                        .bind("skipped", tally.items() - tally.fresh() - tally.grown())
                        .bind("report", report)
                        .bind("id", id)
                        .execute();
    }

    private long now() {
        return db.time().now().toEpochMilli();
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }
}
