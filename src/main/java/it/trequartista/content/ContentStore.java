package it.trequartista.content;

import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.Id;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.PublicationId;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Contents and publications in the file.
final class ContentStore {
    private static final String PUBLICATION =
            """
            SELECT id, content_id, channel, planned_on, published_on, url, tracking_code
            FROM publication
            """;

    private ContentStore() {}

    static void insert(Handle handle, ContentItem item) {
        int _ =
                write(
                        handle,
                        """
                        INSERT INTO content_item
                            (id, title, body, state, notes, planned_on, created_at, updated_at)
                        VALUES (:id, :title, :body, :state, :notes, :planned, :at, :at)
                        """,
                        item);
    }

    static boolean update(Handle handle, ContentItem item) {
        return write(
                        handle,
                        """
                        UPDATE content_item SET title = :title, body = :body, state = :state,
                            notes = :notes, planned_on = :planned, updated_at = :at
                        WHERE id = :id
                        """,
                        item)
                > 0;
    }

    private static int write(Handle handle, String sql, ContentItem item) {
        return handle.createUpdate(sql)
                .bind("id", item.id().value())
                .bind("title", item.title())
                .bind("body", item.body())
                .bind("state", item.state().name())
                .bind("notes", item.notes())
                .bind("planned", text(item.plannedOn()))
                .bind("at", item.updatedAt().toEpochMilli())
                .execute();
    }

    static void delete(Handle handle, ContentItemId id, Instant at) {
        delete(handle, "content_item", id, at);
    }

    private static void delete(Handle handle, String table, Id id, Instant at) {
        int _ =
                handle.createUpdate(
                                "UPDATE %s SET deleted = 1, updated_at = :at WHERE id = :id"
                                        .formatted(table))
                        .bind("id", id.value())
                        .bind("at", at.toEpochMilli())
                        .execute();
    }

    static Optional<ContentItem> find(Handle handle, ContentItemId id) {
        return handle.createQuery(
                        """
                        SELECT id, title, body, state, notes, planned_on, updated_at
                        FROM content_item WHERE id = :id AND deleted = 0
                        """)
                .bind("id", id.value())
                .map((rs, _) -> item(new Row(rs)))
                .findOne();
    }

    static List<ContentRow> rows(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT c.id, c.title, c.state,
                            (SELECT group_concat(channel) FROM (SELECT DISTINCT channel FROM publication p
                             WHERE p.content_id = c.id AND p.deleted = 0 ORDER BY p.id)) AS channels,
                            coalesce((SELECT max(published_on) FROM publication p
                                      WHERE p.content_id = c.id AND p.deleted = 0), c.planned_on) AS day,
                            (SELECT count(*) FROM publication p
                             JOIN touchpoint t ON t.publication_id = p.id AND t.deleted = 0
                             WHERE p.content_id = c.id AND p.deleted = 0) AS touchpoints
                        FROM content_item c WHERE c.deleted = 0
                        ORDER BY c.updated_at DESC, c.id DESC
                        """)
                .map((rs, _) -> row(new Row(rs)))
                .list();
    }

    static void insert(Handle handle, Publication publication, Instant at) {
        int _ =
                handle.createUpdate(
                                """
                                INSERT INTO publication (id, content_id, channel, planned_on, published_on,
                                    url, tracking_code, created_at, updated_at)
                                VALUES (:id, :content, :channel, :planned, :published, :url, :code, :at, :at)
                                """)
                        .bind("id", publication.id().value())
                        .bind("content", publication.content().value())
                        .bind("channel", publication.channel().name())
                        .bind("planned", text(publication.plannedOn()))
                        .bind("published", text(publication.publishedOn()))
                        .bind("url", publication.url())
                        .bind("code", publication.trackingCode())
                        .bind("at", at.toEpochMilli())
                        .execute();
    }

    static boolean update(Handle handle, Publication publication, Instant at) {
        return handle.createUpdate(
                                """
                                UPDATE publication SET channel = :channel, planned_on = :planned,
                                    published_on = :published, url = :url, updated_at = :at
                                WHERE id = :id
                                """)
                        .bind("id", publication.id().value())
                        .bind("channel", publication.channel().name())
                        .bind("planned", text(publication.plannedOn()))
                        .bind("published", text(publication.publishedOn()))
                        .bind("url", publication.url())
                        .bind("at", at.toEpochMilli())
                        .execute()
                > 0;
    }

    static void delete(Handle handle, PublicationId id, Instant at) {
        delete(handle, "publication", id, at);
    }

    static List<Publication> publications(Handle handle, ContentItemId content) {
        return handle.createQuery(
                        PUBLICATION + "WHERE content_id = :content AND deleted = 0 ORDER BY id")
                .bind("content", content.value())
                .map((rs, _) -> publication(new Row(rs)))
                .list();
    }

    static Optional<Publication> find(Handle handle, PublicationId id) {
        return handle.createQuery(PUBLICATION + "WHERE id = :id AND deleted = 0")
                .bind("id", id.value())
                .map((rs, _) -> publication(new Row(rs)))
                .findOne();
    }

    static List<PublicationRow> published(Handle handle, int most) {
        return handle.createQuery(
                        """
                        SELECT p.id, c.title, p.channel, p.published_on
                        FROM publication p JOIN content_item c ON c.id = p.content_id AND c.deleted = 0
                        WHERE p.deleted = 0 AND p.published_on IS NOT NULL
                        ORDER BY p.published_on DESC, p.id DESC LIMIT :most
                        """)
                .bind("most", most)
                .map(
                        (rs, _) -> {
                            var row = new Row(rs);
                            return new PublicationRow(
                                    row.id("id", PublicationId::new),
                                    row.text("title"),
                                    row.word("channel", Channel.class),
                                    row.maybeDay("published_on"));
                        })
                .list();
    }

    /// Updates an item as of a moment and gives it back as it now stands.
    static ContentItem stored(Handle handle, Instant at, ContentItem item) {
        var now =
                new ContentItem(
                        item.id(),
                        item.title(),
                        item.body(),
                        item.state(),
                        item.notes(),
                        item.plannedOn(),
                        at);
        boolean _ = update(handle, now);
        return now;
    }

    static ContentItem there(Handle handle, ContentItemId id) {
        return find(handle, id).orElseThrow(() -> Problem.input("content.gone").refused());
    }

    static Publication publicationThere(Handle handle, PublicationId id) {
        return find(handle, id)
                .orElseThrow(() -> Problem.input("content.publicationGone").refused());
    }

    static boolean hasComeOut(Handle handle, ContentItemId id) {
        return publications(handle, id).stream().anyMatch(p -> p.publishedOn().isPresent());
    }

    private static ContentItem item(Row row) {
        return new ContentItem(
                row.id("id", ContentItemId::new),
                row.text("title"),
                row.text("body"),
                row.word("state", ContentState.class),
                row.text("notes"),
                row.maybeDay("planned_on"),
                row.instant("updated_at"));
    }

    private static ContentRow row(Row row) {
        var channels =
                Stream.of(row.text("channels").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(ContentStore::channel)
                        .toList();
        return new ContentRow(
                row.id("id", ContentItemId::new),
                row.text("title"),
                row.word("state", ContentState.class),
                channels,
                row.maybeDay("day"),
                row.integer("touchpoints"));
    }

    /// A channel by name; one of a newer version reads as "other".
    private static Channel channel(String name) {
        return Stream.of(Channel.values())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(Channel.OTHER);
    }

    private static Publication publication(Row row) {
        return new Publication(
                row.id("id", PublicationId::new),
                row.id("content_id", ContentItemId::new),
                channel(row.text("channel")),
                row.maybeDay("planned_on"),
                row.maybeDay("published_on"),
                row.text("url"),
                row.text("tracking_code"));
    }

    private static @org.jspecify.annotations.Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
