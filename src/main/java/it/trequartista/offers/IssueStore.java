package it.trequartista.offers;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.Nature;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.TouchKind;
import it.trequartista.contacts.TouchpointStore;
import it.trequartista.documents.Printed;
import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.DocumentNumber;
import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;

/// What is written when an offer is issued or sent. Only ever added.
final class IssueStore {
    private final Db db;

    IssueStore(Db db) {
        this.db = db;
    }

    /// The next number of a year and a series: one more than the largest issued.
    DocumentNumber next(Handle handle, int year, String series) {
        int largest =
                handle.createQuery(
                                """
                                SELECT coalesce(max(progressive), 0) FROM issued_offer
                                WHERE year = :year AND series = :series
                                """)
                        .bind("year", year)
                        .bind("series", series)
                        .mapTo(Integer.class)
                        .one();
        return new DocumentNumber(year, series, largest + 1);
    }

    /// Writes the document.
    void insert(Handle handle, OfferContent content, DocumentNumber number, Printed printed) {
        String json = FrozenOffer.json(content);
        var last = content.offer().conditions().validUntil();
        var pdf = attach(handle, number.written() + ".pdf", printed);
        handle.createUpdate(
                        """
                        INSERT INTO issued_offer (id, offer_id, number, year, series, progressive,
                            issued_at, valid_until, total_minor, currency, frozen_json,
                            frozen_sha256, pdf_id, pdf_sha256)
                        VALUES (:id, :offer, :number, :year, :series, :progressive, :at,
                            :validUntil, :total, :currency, :json, :sha, :pdf, :pdfSha)
                        """)
                .bind("id", db.ids().at(content.at()))
                .bind("offer", content.offer().id().value())
                .bind("number", number.written())
                .bind("year", number.year())
                .bind("series", number.series())
                .bind("progressive", number.progressive())
                .bind("at", content.at().toEpochMilli())
                .bind("validUntil", last == null ? null : last.toString())
                .bind("total", content.totals().total().minor())
                .bind("currency", content.totals().total().currency().getCurrencyCode())
                .bind("json", json)
                .bind("sha", Sha256.of(json.getBytes(StandardCharsets.UTF_8)))
                .bind("pdf", pdf.value())
                .bind("pdfSha", printed.sha256())
                .execute();
    }

    private AttachmentId attach(Handle handle, String name, Printed printed) {
        var id = new AttachmentId(db.ids().next());
        byte[] bytes = printed.pdf();
        handle.createUpdate(
                        """
                        INSERT INTO attachment (id, name, mime, size, sha256, content, created_at)
                        VALUES (:id, :name, 'application/pdf', :size, :sha, :content, :now)
                        """)
                .bind("id", id.value())
                .bind("name", name)
                .bind("size", bytes.length)
                .bind("sha", printed.sha256())
                .bind("content", bytes)
                .bind("now", db.time().now().toEpochMilli())
                .execute();
        return id;
    }

    /// Writes down in the journey that the offer went out, for all people of its deal and the one
    /// it is addressed to.
    void touch(Handle handle, Offer offer, String number, OfferEvent sent) {
        var whom = offer.whom();
        var people = new PartyStore().people(handle, whom);
        var links = new Links(people, whom.company(), whom.deal(), null, offer.id(), null, null);
        String summary = (number + " " + offer.wording().title()).strip();
        var touch =
                NewTouchpoint.of(sent.at(), TouchKind.OFFER_SENT, Direction.OUT, summary, links)
                        .with(Nature.ASK);
        var _ = new TouchpointStore(db).insert(handle, touch);
    }
}
