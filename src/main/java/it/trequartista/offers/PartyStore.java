package it.trequartista.offers;

import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.PersonId;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/// The two sides of an offer as the file knows them now. Read only.
public final class PartyStore {
    /// Reads from any file.
    public PartyStore() {}

    /// Who sells; all empty when nothing was filled in yet.
    public Seller seller(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT business_name, person_name, tagline, vat_number, fiscal_code, street,
                               postal_code, city, province, country, email, phone, web, pec, iban,
                               coalesce(fiscal_profile, 'business') AS profile, law_4_2013, accent,
                               default_terms, logo_id
                        FROM seller WHERE deleted = 0 ORDER BY id LIMIT 1
                        """)
                .map((rs, ctx) -> seller(new Row(rs)))
                .findFirst()
                .orElse(
                        new Seller(
                                "",
                                "",
                                "",
                                "",
                                "",
                                new Address("", "", "", "", ""),
                                new Seller.Reach("", "", "", ""),
                                "",
                                "business",
                                false,
                                "",
                                "",
                                null));
    }

    private static Seller seller(Row row) {
        return new Seller(
                row.text("business_name"),
                row.text("person_name"),
                row.text("tagline"),
                row.text("vat_number"),
                row.text("fiscal_code"),
                address(row),
                new Seller.Reach(
                        row.text("email"), row.text("phone"), row.text("web"), row.text("pec")),
                row.text("iban"),
                row.text("profile"),
                row.flag("law_4_2013"),
                row.text("accent"),
                row.text("default_terms"),
                row.maybeId("logo_id", AttachmentId::new).orElse(null));
    }

    private static Address address(Row row) {
        return new Address(
                row.text("street"),
                row.text("postal_code"),
                row.text("city"),
                row.text("province"),
                row.text("country"));
    }

    /// Who buys.
    public Customer customer(Handle handle, Offer.Whom whom) {
        String person =
                Optional.ofNullable(whom.person()).map(id -> personName(handle, id)).orElse("");
        var company = whom.company();
        if (company != null) {
            return company(handle, company, person);
        }
        var alone = whom.person();
        return alone == null ? Customer.NOBODY : person(handle, alone, person);
    }

    private static Customer company(Handle handle, CompanyId id, String attention) {
        return handle.createQuery(
                        """
                        SELECT coalesce(nullif(legal_name, ''), name, '') AS buyer, street,
                               postal_code, city, province, country, vat_number, fiscal_code,
                               withholds
                        FROM company WHERE id = :id
                        """)
                .bind("id", id.value())
                .map((rs, ctx) -> customer(new Row(rs), attention))
                .findFirst()
                .orElse(Customer.NOBODY);
    }

    private static Customer person(Handle handle, PersonId id, String name) {
        return handle.createQuery(
                        """
                        SELECT :name AS buyer, street, postal_code, city, province, country,
                               '' AS vat_number, '' AS fiscal_code, 0 AS withholds
                        FROM person p LEFT JOIN address a ON a.person_id = p.id AND a.deleted = 0
                        WHERE p.id = :id ORDER BY a.id LIMIT 1
                        """)
                .bind("id", id.value())
                .bind("name", name)
                .map((rs, ctx) -> customer(new Row(rs), ""))
                .findFirst()
                .orElse(Customer.NOBODY);
    }

    private static Customer customer(Row row, String attention) {
        return new Customer(
                row.text("buyer"),
                attention,
                address(row),
                row.text("vat_number"),
                row.text("fiscal_code"),
                row.flag("withholds"));
    }

    private static String personName(Handle handle, PersonId id) {
        return handle.createQuery(
                        """
                        SELECT trim(coalesce(given_name, '') || ' ' || coalesce(family_name, ''))
                        FROM person WHERE id = :id
                        """)
                .bind("id", id.value())
                .mapTo(String.class)
                .findFirst()
                .orElse("");
    }

    /// All people of the deal and the one the offer is addressed to.
    public List<PersonId> people(Handle handle, Offer.Whom whom) {
        return handle.createQuery(
                        """
                        SELECT DISTINCT person_id FROM (
                            SELECT person_id FROM deal_person
                            WHERE deal_id = :deal AND deleted = 0
                            UNION SELECT :person) WHERE person_id IS NOT NULL
                        """)
                .bind("deal", whom.deal() == null ? null : (Long) whom.deal().value())
                .bind("person", whom.person() == null ? null : (Long) whom.person().value())
                .map((rs, ctx) -> new Row(rs).id("person_id", PersonId::new))
                .list();
    }

    /// The person of a deal an offer is addressed to: the first one named.
    Optional<PersonId> addressee(Handle handle, DealId deal) {
        return handle.createQuery(
                        """
                        SELECT person_id FROM deal_person
                        WHERE deal_id = :deal AND deleted = 0 ORDER BY id LIMIT 1
                        """)
                .bind("deal", deal.value())
                .map((rs, ctx) -> new Row(rs).id("person_id", PersonId::new))
                .findFirst();
    }

    /// The letter of this computer's series, "" for the first.
    String series(Handle handle) {
        return handle.createQuery("SELECT coalesce(series, '') FROM computer ORDER BY id LIMIT 1")
                .mapTo(String.class)
                .findFirst()
                .orElse("");
    }
}
