package it.trequartista.app;

import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The business of a file: its name, numbers, address, accounts, logo.
public final class BusinessStore {
    private final Db db;

    /// Of a file.
    public BusinessStore(Db db) {
        this.db = db;
    }

    /// The row it is kept in, once something was written.
    public Optional<Long> row() {
        return db.read(BusinessStore::row);
    }

    private static Optional<Long> row(Handle h) {
        return h.createQuery("SELECT id FROM seller WHERE deleted = 0 ORDER BY id LIMIT 1")
                .mapTo(Long.class)
                .findOne();
    }

    /// Everything known, empty text for what is not.
    public Map<BusinessField, String> read() {
        return db.read(
                h -> {
                    var known = new EnumMap<BusinessField, String>(BusinessField.class);
                    for (BusinessField field : BusinessField.values()) {
                        known.put(field, "");
                    }
                    h.createQuery("SELECT * FROM seller WHERE deleted = 0 ORDER BY id LIMIT 1")
                            .map(
                                    (rs, ctx) -> {
                                        var row = new Row(rs);
                                        for (BusinessField field : BusinessField.values()) {
                                            known.put(field, row.text(column(field)));
                                        }
                                        return row;
                                    })
                            .list();
                    return known;
                });
    }

    /// Writes one of them.
    public void write(BusinessField field, String value) {
        db.run(
                h -> {
                    long id = seller(h);
                    h.createUpdate(
                                    "UPDATE seller SET "
                                            + column(field)
                                            + " = :value, updated_at = :now WHERE id = :id")
                            .bind("value", value)
                            .bind("now", db.time().now().toEpochMilli())
                            .bind("id", id)
                            .execute();
                });
    }

    /// Keeps a picture as the logo.
    public void logo(String name, String mime, byte[] picture, String sha256) {
        db.run(
                h -> {
                    long attachment = db.ids().next();
                    long now = db.time().now().toEpochMilli();
                    h.createUpdate(
                                    """
                                    INSERT INTO attachment (id, name, mime, size, sha256, content, created_at)
                                    VALUES (:id, :name, :mime, :size, :sha256, :content, :now)
                                    """)
                            .bind("id", attachment)
                            .bind("name", name)
                            .bind("mime", mime)
                            .bind("size", picture.length)
                            .bind("sha256", sha256)
                            .bind("content", picture)
                            .bind("now", now)
                            .execute();
                    h.createUpdate(
                                    "UPDATE seller SET logo_id = :logo, updated_at = :now WHERE id"
                                            + " = :id")
                            .bind("logo", attachment)
                            .bind("now", now)
                            .bind("id", seller(h))
                            .execute();
                });
    }

    /// Takes the logo away; the picture stays with the documents that used it.
    public void noLogo() {
        db.run(
                h ->
                        h.createUpdate("UPDATE seller SET logo_id = NULL, updated_at = :now")
                                .bind("now", db.time().now().toEpochMilli())
                                .execute());
    }

    /// The name of the logo's file, if there is a logo.
    public Optional<String> logoName() {
        return db.read(
                h ->
                        h.createQuery(
                                        """
                                        SELECT a.name FROM seller s JOIN attachment a ON a.id = s.logo_id
                                        WHERE s.deleted = 0 ORDER BY s.id LIMIT 1
                                        """)
                                .mapTo(String.class)
                                .findOne());
    }

    private long seller(Handle h) {
        return row(h).orElseGet(
                        () -> {
                            long id = db.ids().next();
                            long now = db.time().now().toEpochMilli();
                            h.createUpdate(
                                            """
                                            INSERT INTO seller (id, created_at, updated_at)
                                            VALUES (:id, :now, :now)
                                            """)
                                    .bind("id", id)
                                    .bind("now", now)
                                    .execute();
                            return id;
                        });
    }

    private static String column(BusinessField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
