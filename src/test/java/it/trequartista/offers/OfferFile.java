package it.trequartista.offers;

import it.trequartista.deals.Deals;
import it.trequartista.deals.NewDeal;
import it.trequartista.documents.Press;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.MovedClock;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;

/// A real file with a seller, a customer and a deal, at a clock the test moves.
public final class OfferFile implements AutoCloseable {
    /// A Monday.
    public static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private static final Press PRESS = new Press();

    private final MovedClock clock = new MovedClock(MONDAY);
    private final Db db;

    /// In a folder.
    public OfferFile(Path folder) {
        db = Db.create(folder.resolve("studio.treq"), new Time(clock));
        db.run(
                h -> {
                    h.execute("DELETE FROM seller");
                    h.execute(
                            """
                            INSERT INTO seller (id, business_name, vat_number, street, postal_code,
                                city, email, iban, fiscal_profile, law_4_2013)
                            VALUES (1, 'Studio Rinaldi', '12345670017', 'Via Roma 12', '25121',
                                'Brescia', 'chiara@rinaldi.example',
                                'IT60X0542811101000000123456', 'professional-rivalsa', 1)
                            """);
                    h.execute(
                            """
                            INSERT INTO company (id, name, street, postal_code, city, country,
                                vat_number, withholds)
                            VALUES (7, 'Officine Galli Srl', 'Via Industria 4', '25030', 'Brescia',
                                'IT', '00743110157', 1)
                            """);
                    h.execute(
                            "INSERT INTO person (id, given_name, family_name)"
                                    + " VALUES (8, 'Marta', 'Galli')");
                });
    }

    /// The file.
    public Db db() {
        return db;
    }

    /// The service on it.
    public Offers offers() {
        return new Offers(db, PRESS);
    }

    /// Lets time pass.
    public void at(String instant) {
        clock.goTo(Instant.parse(instant));
    }

    /// A deal with the customer.
    public DealId deal() {
        var deal = NewDeal.titled("Sito e piano contenuti").forPerson(new PersonId(8));
        return new Deals(db).create(deal.forCompany(new CompanyId(7)));
    }

    /// A draft of 1,000.00 euro for that deal.
    public OfferId draft() {
        var id = offers().create(deal());
        var _ = offers().addLine(id, line("Sito web", "1", "1000"), null);
        return id;
    }

    /// A line at 22 %.
    public static OfferLine line(String name, String quantity, String price) {
        return OfferLine.empty("22")
                .withName(name)
                .withQuantity(new BigDecimal(quantity))
                .withUnitPrice(new BigDecimal(price));
    }

    @Override
    public void close() {
        db.close();
    }
}
