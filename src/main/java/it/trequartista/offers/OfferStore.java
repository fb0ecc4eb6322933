package it.trequartista.offers;

import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Offers in the file. Every method works inside the caller's transaction, so that a feature
/// downstream can record an answer in the same breath as its own change.
public final class OfferStore {
    private final Db db;
    private final OfferLineStore lines;

    /// With the ids and the time of a file.
    public OfferStore(Db db) {
        this.db = db;
        this.lines = new OfferLineStore(db);
    }

    /// An offer that is not deleted.
    ///
    /// @throws it.trequartista.kernel.Refused if there is none
    public Offer get(Handle handle, OfferId id) {
        return find(handle, id).orElseThrow(() -> Problem.rule("offers.gone").refused());
    }

    /// A draft.
    ///
    /// @throws it.trequartista.kernel.Refused if it is issued, which closes it for good
    Offer editable(Handle handle, OfferId id) {
        var offer = get(handle, id);
        offer.issued()
                .ifPresent(
                        issued -> {
                            throw Problem.rule("offers.frozen", issued.number()).refused();
                        });
        return offer;
    }

    /// An offer that is not deleted.
    public Optional<Offer> find(Handle handle, OfferId id) {
        return handle.createQuery(
                        """
                        SELECT id, deal_id, company_id, person_id, root_id, version, title,
                               introduction, terms, payment, delivery, language, currency,
                               valid_until, fiscal_profile, withholds, discount, deposit
                        FROM offer WHERE id = :id AND deleted = 0
                        """)
                .bind("id", id.value())
                .map((rs, ctx) -> offer(handle, new Row(rs)))
                .findFirst();
    }

    /// The issued offer of a number.
    public Optional<Offer> find(Handle handle, String number) {
        return handle.createQuery("SELECT offer_id FROM issued_offer WHERE number = :number")
                .bind("number", number.strip())
                .map((rs, ctx) -> new Row(rs).id("offer_id", OfferId::new))
                .findFirst()
                .flatMap(id -> find(handle, id));
    }

    /// All versions of an offer, oldest first.
    public List<Offer> versions(Handle handle, OfferId root) {
        return handle
                .createQuery(
                        """
                        SELECT id FROM offer WHERE (root_id = :root OR id = :root) AND deleted = 0
                        ORDER BY version, id
                        """)
                .bind("root", root.value())
                .map((rs, ctx) -> new Row(rs).id("id", OfferId::new))
                .list()
                .stream()
                .map(id -> get(handle, id))
                .toList();
    }

    private Offer offer(Handle handle, Row row) {
        var id = row.id("id", OfferId::new);
        return new Offer(
                id,
                row.maybeId("root_id", OfferId::new).orElse(id),
                row.integer("version"),
                new Offer.Whom(
                        row.maybeId("deal_id", DealId::new).orElse(null),
                        row.maybeId("company_id", CompanyId::new).orElse(null),
                        row.maybeId("person_id", PersonId::new).orElse(null)),
                new Offer.Wording(
                        row.text("title"),
                        row.text("introduction"),
                        row.text("terms"),
                        row.text("payment"),
                        row.text("delivery"),
                        Locale.of(row.maybeText("language").orElse("it"))),
                new Offer.Conditions(
                        Currency.getInstance(row.maybeText("currency").orElse("EUR")),
                        row.maybeDay("valid_until").orElse(null),
                        row.maybeText("fiscal_profile").orElse("business"),
                        row.flag("withholds"),
                        row.rate("discount"),
                        row.rate("deposit")),
                OfferLineStore.of(handle, id),
                issued(handle, id).orElse(null),
                events(handle, id));
    }

    private static Optional<IssuedOffer> issued(Handle handle, OfferId id) {
        return handle.createQuery(
                        """
                        SELECT id, number, issued_at, valid_until, total_minor, currency,
                               frozen_json, frozen_sha256, pdf_id, pdf_sha256
                        FROM issued_offer WHERE offer_id = :id ORDER BY id LIMIT 1
                        """)
                .bind("id", id.value())
                .map((rs, ctx) -> issued(new Row(rs)))
                .findFirst();
    }

    private static IssuedOffer issued(Row row) {
        return new IssuedOffer(
                row.number("id"),
                row.text("number"),
                row.instant("issued_at"),
                row.maybeDay("valid_until").orElse(null),
                row.money("total_minor", "currency"),
                row.text("frozen_json"),
                row.text("frozen_sha256"),
                row.id("pdf_id", AttachmentId::new),
                row.text("pdf_sha256"));
    }

    private static List<OfferEvent> events(Handle handle, OfferId id) {
        return handle.createQuery(
                        """
                        SELECT kind, at, channel, by_whom, note, chosen_json, evidence_id,
                               evidence_sha256
                        FROM offer_event WHERE offer_id = :id ORDER BY at, id
                        """)
                .bind("id", id.value())
                .map((rs, ctx) -> event(new Row(rs)))
                .list();
    }

    private static OfferEvent event(Row row) {
        return new OfferEvent(
                OfferStateStore.kind(row.text("kind")),
                row.instant("at"),
                row.text("channel"),
                row.text("by_whom"),
                row.text("note"),
                row.text("chosen_json"),
                row.maybeId("evidence_id", AttachmentId::new).orElse(null),
                row.text("evidence_sha256"));
    }

    /// Writes a new draft with its lines; ids inside the given offer are ignored.
    ///
    /// @param root first version, null when this is it
    public OfferId insert(Handle handle, Offer offer, @Nullable OfferId root) {
        var id = new OfferId(db.ids().next());
        var whom = offer.whom();
        var words = offer.wording();
        var figures = offer.conditions();
        var last = figures.validUntil();
        handle.createUpdate(
                        """
                        INSERT INTO offer (id, deal_id, company_id, person_id, root_id, version,
                            title, introduction, terms, payment, delivery, language, currency,
                            valid_until, fiscal_profile, withholds, discount, deposit,
                            created_at, updated_at, deleted)
                        VALUES (:id, :deal, :company, :person, :root, :version,
                            :title, :introduction, :terms, :payment, :delivery, :language,
                            :currency, :validUntil, :profile, :withholds, :discount, :deposit,
                            :now, :now, 0)
                        """)
                .bind("id", id.value())
                .bind("deal", whom.deal() == null ? null : (Long) whom.deal().value())
                .bind("company", whom.company() == null ? null : (Long) whom.company().value())
                .bind("person", whom.person() == null ? null : (Long) whom.person().value())
                .bind("root", root == null ? id.value() : root.value())
                .bind("version", offer.version())
                .bind("title", words.title())
                .bind("introduction", words.introduction())
                .bind("terms", words.terms())
                .bind("payment", words.payment())
                .bind("delivery", words.delivery())
                .bind("language", words.language().getLanguage())
                .bind("currency", figures.currency().getCurrencyCode())
                .bind("validUntil", last == null ? null : last.toString())
                .bind("profile", figures.profile())
                .bind("withholds", figures.withholds() ? 1 : 0)
                .bind("discount", figures.discount().basisPoints())
                .bind("deposit", figures.deposit().basisPoints())
                .bind("now", now())
                .execute();
        offer.lines().forEach(line -> lines.append(handle, id, line));
        return id;
    }

    /// Records something that happened to an issued offer. The caller has asked
    /// [OfferState#mayBeAccepted] and the like.
    ///
    /// @return the number of the event in the file
    /// @throws it.trequartista.kernel.Refused if nothing was issued
    public long append(Handle handle, Offer offer, OfferEvent event) {
        var issued = offer.issued().orElseThrow(() -> Problem.rule("offers.notIssued").refused());
        long id = db.ids().at(event.at());
        var evidence = event.evidence();
        handle.createUpdate(
                        """
                        INSERT INTO offer_event (id, offer_id, issued_id, kind, at, channel,
                            by_whom, note, chosen_json, evidence_id, evidence_sha256, recorded_at)
                        VALUES (:id, :offer, :issued, :kind, :at, :channel, :byWhom, :note,
                            :chosen, :evidence, :sha, :now)
                        """)
                .bind("id", id)
                .bind("offer", offer.id().value())
                .bind("issued", issued.row())
                .bind("kind", event.kind().name())
                .bind("at", event.at().toEpochMilli())
                .bind("channel", event.channel())
                .bind("byWhom", event.byWhom())
                .bind("note", event.note())
                .bind("chosen", event.chosenJson())
                .bind("evidence", evidence == null ? null : (Long) evidence.value())
                .bind("sha", event.evidenceSha256())
                .bind("now", now())
                .execute();
        return id;
    }

    /// Marks a draft deleted.
    void delete(Handle handle, OfferId id) {
        handle.createUpdate("UPDATE offer SET deleted = 1, updated_at = :now WHERE id = :id")
                .bind("now", now())
                .bind("id", id.value())
                .execute();
    }

    /// The bytes of a file kept in the file.
    public byte[] attachment(Handle handle, AttachmentId id) {
        return handle.createQuery("SELECT content FROM attachment WHERE id = :id")
                .bind("id", id.value())
                .map((rs, ctx) -> new Row(rs).bytes("content"))
                .findFirst()
                .orElse(new byte[0]);
    }

    private long now() {
        return db.time().now().toEpochMilli();
    }
}
