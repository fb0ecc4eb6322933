package it.trequartista.contracts;

import it.trequartista.contacts.Companies;
import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.deals.Deals;
import it.trequartista.deals.NewDeal;
import it.trequartista.documents.Press;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Time;
import it.trequartista.offers.LineKind;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.Offers;
import it.trequartista.store.Db;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A small studio with one deal, in a real file, whose clock the test moves.
public final class Studio implements AutoCloseable {
    /// Made once: reading the fonts is slow.
    public static final Press PRESS = new Press();

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-02T09:00:00Z"));
    /// Open while the studio is.
    public final Db db;
    public final Offers offers;
    public final Contracts contracts;
    public final Deals deals;
    public final PersonId anna;
    public final DealId deal;

    /// In a new file.
    public Studio(Path folder) {
        db = Db.create(folder.resolve("studio.trequartista"), new Time(clock()));
        offers = new Offers(db, PRESS);
        contracts = new Contracts(db, PRESS);
        deals = new Deals(db);
        db.run(
                h ->
                        h.execute(
                                """
                                INSERT INTO seller (id, business_name, person_name, vat_number,
                                  street, postal_code, city, province, email, fiscal_profile)
                                VALUES (1, 'Studio Ferri', 'Giulia Ferri', '01234567897',
                                  'Via dei Mille 14', '10123', 'Torino', 'TO', 'g@ferri.example',
                                  'business')
                                """));
        var company = new Companies(db).create(NewCompany.named("Cantina Montelupo"));
        anna = new People(db).create(NewPerson.named("Anna", "Riva"));
        deal =
                deals.create(
                        NewDeal.titled("Marchio e negozio").forPerson(anna).forCompany(company));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    /// Lets days go by.
    public void pass(int days) {
        now.updateAndGet(at -> at.plus(Duration.ofDays(days)));
    }

    public Instant now() {
        return now.get();
    }

    /// An offer of 1.000 € plus VAT with an option of 200 €, with the customer.
    public OfferId sent() {
        var id = offers.create(deal);
        offers.addLine(id, line(LineKind.NORMAL, "Marchio", "1000"), null);
        offers.addLine(id, line(LineKind.OPTIONAL, "Biglietti da visita", "200"), null);
        offers.issue(id);
        offers.send(id, "EMAIL");
        return id;
    }

    private static OfferLine line(LineKind kind, String name, String price) {
        return OfferLine.empty("22")
                .withKind(kind)
                .withName(name)
                .withUnitPrice(new BigDecimal(price));
    }

    /// A yes by mail, now.
    public Acceptance yes() {
        return yes(Chosen.WHOLE);
    }

    /// A yes by mail, now, to what is chosen.
    public Acceptance yes(Chosen chosen) {
        return new Acceptance(
                Acceptance.How.EMAIL,
                "Anna Riva",
                now(),
                "",
                new Evidence(
                        "si.eml", "Accetto.".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                chosen,
                false);
    }

    /// A signature in ink, now.
    public Signature ink(Side side) {
        return new Signature(
                side, "Anna Riva", "titolare", SignatureLevel.WET, now(), "Torino", null);
    }

    @Override
    public void close() {
        db.close();
    }
}
