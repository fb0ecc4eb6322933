package it.trequartista.contracts;

import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.DocumentNumber;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Contracts and their papers in the file. Every method works inside the caller's transaction.
public final class ContractStore {
    private final Db db;

    /// With the ids and the time of a file.
    public ContractStore(Db db) {
        this.db = db;
    }

    /// Writes a draft.
    ///
    /// @param issuedOffer row of the paper that was accepted
    public ContractId insert(Handle handle, Contract draft, long issuedOffer) {
        long now = db.time().now().toEpochMilli();
        handle.createUpdate(
                        """
                        INSERT INTO contract (id, offer_id, issued_offer_id, acceptance_id, deal_id,
                          company_id, title, clauses, place, effective_on, ends_on, language, theme,
                          created_at, updated_at, deleted)
                        VALUES (:id, :offer, :issued, :acceptance, :deal,
                          (SELECT company_id FROM offer WHERE id = :offer), :title, :clauses, :place,
                          :effective, :ends, :language, :theme, :now, :now, 0)
                        """)
                .bind("id", draft.id().value())
                .bind("offer", draft.offer().value())
                .bind("issued", issuedOffer)
                .bind("acceptance", draft.acceptance())
                .bind("deal", draft.deal() == null ? null : draft.deal().value())
                .bind("title", draft.title())
                .bind("clauses", draft.clauses())
                .bind("place", draft.place())
                .bind("effective", text(draft.effectiveOn()))
                .bind("ends", text(draft.endsOn()))
                .bind("language", draft.language())
                .bind("theme", draft.theme())
                .bind("now", now)
                .execute();
        return draft.id();
    }

    /// Writes what is edited of a draft: title, clauses, place and days.
    ///
    /// @throws it.trequartista.kernel.Refused if it has been issued
    public void update(Handle handle, Contract draft) {
        if (issued(handle, draft.id()).isPresent()) {
            throw Problem.rule("contracts.alreadyIssued").refused();
        }
        handle.createUpdate(
                        """
                        UPDATE contract SET title = :title, clauses = :clauses, place = :place,
                          effective_on = :effective, ends_on = :ends, updated_at = :now
                        WHERE id = :id
                        """)
                .bind("id", draft.id().value())
                .bind("title", draft.title())
                .bind("clauses", draft.clauses())
                .bind("place", draft.place())
                .bind("effective", text(draft.effectiveOn()))
                .bind("ends", text(draft.endsOn()))
                .bind("now", db.time().now().toEpochMilli())
                .execute();
    }

    /// A contract.
    ///
    /// @throws it.trequartista.kernel.Refused if there is none
    public Contract get(Handle handle, ContractId id) {
        return handle.createQuery("SELECT * FROM contract WHERE id = :id AND deleted = 0")
                .bind("id", id.value())
                .map((rs, ctx) -> contract(new Row(rs)))
                .findOne()
                .orElseThrow(() -> Problem.rule("contracts.gone").refused());
    }

    /// True when there is one that is not deleted.
    boolean isThere(Handle handle, ContractId id) {
        return handle.createQuery("SELECT 1 FROM contract WHERE id = :id AND deleted = 0")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /// The newest contract made of an offer, else the newest deleted draft of one.
    public Optional<ContractId> ofOffer(Handle handle, OfferId offer) {
        return handle.createQuery(
                        "SELECT id FROM contract WHERE offer_id = :offer ORDER BY deleted, id DESC")
                .bind("offer", offer.value())
                .map((rs, ctx) -> new Row(rs).id("id", ContractId::new))
                .findFirst();
    }

    /// Marks a draft deleted, or takes the mark away.
    ///
    /// @throws it.trequartista.kernel.Refused if it has been issued
    public void setDeleted(Handle handle, ContractId id, boolean deleted) {
        if (issued(handle, id).isPresent()) {
            throw Problem.rule("contracts.alreadyIssued").refused();
        }
        handle.createUpdate(
                        "UPDATE contract SET deleted = :deleted, updated_at = :now WHERE id = :id")
                .bind("deleted", deleted ? 1 : 0)
                .bind("now", db.time().now().toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    /// All contracts, the newest first.
    public List<Contract> all(Handle handle) {
        return handle.createQuery("SELECT * FROM contract WHERE deleted = 0 ORDER BY id DESC")
                .map((rs, ctx) -> contract(new Row(rs)))
                .list();
    }

    /// The paper of a contract.
    public Optional<IssuedContract> issued(Handle handle, ContractId id) {
        return handle.createQuery(
                        "SELECT * FROM issued_contract WHERE contract_id = :id ORDER BY id DESC")
                .bind("id", id.value())
                .map((rs, ctx) -> issued(new Row(rs)))
                .findFirst();
    }

    /// The next number of this computer's series in a year.
    public DocumentNumber nextNumber(Handle handle, int year) {
        String series =
                handle.createQuery("SELECT series FROM computer ORDER BY id")
                        .map((rs, ctx) -> new Row(rs).text("series"))
                        .findFirst()
                        .orElse("");
        int last =
                handle.createQuery(
                                """
                                SELECT coalesce(max(progressive), 0) FROM issued_contract
                                WHERE year = :year AND coalesce(series, '') = :series
                                """)
                        .bind("year", year)
                        .bind("series", series)
                        .mapTo(Integer.class)
                        .one();
        return new DocumentNumber(year, series, last + 1);
    }

    /// Keeps a paper for good.
    public void insertIssued(
            Handle handle, ContractId contract, DocumentNumber number, IssuedContract paper) {
        handle.createUpdate(
                        """
                        INSERT INTO issued_contract (id, contract_id, number, year, series,
                          progressive, issued_at, value_minor, currency, frozen_json,
                          frozen_sha256, pdf_id, pdf_sha256)
                        VALUES (:id, :contract, :number, :year, :series, :progressive, :at, :value,
                          :currency, :json, :jsonHash, :pdf, :pdfHash)
                        """)
                .bind("id", paper.id())
                .bind("contract", contract.value())
                .bind("number", paper.number())
                .bind("year", number.year())
                .bind("series", number.series())
                .bind("progressive", number.progressive())
                .bind("at", paper.issuedAt().toEpochMilli())
                .bind("value", paper.value().minor())
                .bind("currency", paper.value().currency().getCurrencyCode())
                .bind("json", paper.frozenJson())
                .bind("jsonHash", paper.frozenSha256())
                .bind("pdf", paper.pdf().value())
                .bind("pdfHash", paper.pdfSha256())
                .execute();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Contract contract(Row row) {
        return new Contract(
                row.id("id", ContractId::new),
                row.id("offer_id", OfferId::new),
                row.number("acceptance_id"),
                row.maybeId("deal_id", DealId::new).orElse(null),
                row.text("title"),
                row.text("clauses"),
                row.text("place"),
                row.maybeDay("effective_on").orElse(null),
                row.maybeDay("ends_on").orElse(null),
                row.text("language"),
                row.text("theme"));
    }

    private static IssuedContract issued(Row row) {
        return new IssuedContract(
                row.number("id"),
                row.text("number"),
                row.instant("issued_at"),
                row.money("value_minor", "currency"),
                row.text("frozen_json"),
                row.text("frozen_sha256"),
                row.id("pdf_id", AttachmentId::new),
                row.text("pdf_sha256"));
    }
}
