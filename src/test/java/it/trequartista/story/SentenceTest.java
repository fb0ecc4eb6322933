package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.Companies;
import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.People;
import it.trequartista.contacts.TouchKind;
import it.trequartista.contacts.Touchpoints;
import it.trequartista.content.Channel;
import it.trequartista.content.Contents;
import it.trequartista.contracts.Acceptance;
import it.trequartista.contracts.Chosen;
import it.trequartista.contracts.ContractState;
import it.trequartista.contracts.Contracts;
import it.trequartista.contracts.Evidence;
import it.trequartista.contracts.Side;
import it.trequartista.contracts.Signature;
import it.trequartista.contracts.SignatureLevel;
import it.trequartista.deals.Deals;
import it.trequartista.deals.NewDeal;
import it.trequartista.deals.StageKind;
import it.trequartista.documents.PdfChecks;
import it.trequartista.documents.Press;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.PublicationId;
import it.trequartista.kernel.Time;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.OfferState;
import it.trequartista.offers.Offers;
import it.trequartista.store.Db;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The whole sentence through the services: updates a content, receives a contact, manages it,
/// makes an offer, closes the contract; then leaves and comes back.
class SentenceTest {
    private final Time time = Time.ofThisMachine();
    private final Press press = new Press();

    @Test
    void theWholeSentenceIsThereAfterComingBack(@TempDir Path folder) {
        Path file = folder.resolve("sentence.trequartista");
        PersonId anna;
        DealId deal;
        OfferId offer;
        ContractId contract;
        try (var db = Db.create(file, time)) {
            seller(db);
            var publication = content(db);
            var company = new Companies(db).create(NewCompany.named("Cantina Montelupo"));
            anna = contact(db, company, publication);
            deal =
                    new Deals(db)
                            .create(NewDeal.titled("Marchio").forPerson(anna).forCompany(company));
            offer = offer(db, deal);
            contract = close(db, offer);
        }
        try (var db = Db.open(file, time)) {
            check(db, anna, deal, offer);
            signed(new Contracts(db, press), contract);
            assertThat(db.check()).isEmpty();
        }
    }

    private static void seller(Db db) {
        db.run(
                h ->
                        h.execute(
                                """
                                INSERT INTO seller (id, business_name, person_name, vat_number,
                                  fiscal_profile)
                                VALUES (1, 'Studio Ferri', 'Giulia Ferri', '01234567897', 'business')
                                """));
    }

    private PublicationId content(Db db) {
        var contents = new Contents(db);
        var item = contents.idea("Come nasce un marchio");
        contents.write(item.id(), "# Il nome\n\nSi comincia da *una domanda*.");
        var out = contents.publishOn(item.id(), Channel.values()[0], Optional.empty());
        contents.published(out.id(), time.today(), "https://example.org/marchio");
        return out.id();
    }

    private PersonId contact(Db db, CompanyId company, PublicationId publication) {
        var people = new People(db);
        var anna =
                people.create(
                        NewPerson.named("Anna", "Riva")
                                .with(ContactKind.EMAIL, "anna@montelupo.example"));
        people.affiliate(anna, company, "titolare");
        var links = Links.NONE.with(anna).with(company).with(publication);
        new Touchpoints(db)
                .log(
                        NewTouchpoint.of(
                                time.now(),
                                TouchKind.COMMENT,
                                Direction.IN,
                                "Chiede un preventivo",
                                links));
        return anna;
    }

    private OfferId offer(Db db, DealId deal) {
        var offers = new Offers(db, press);
        var id = offers.create(deal);
        var line =
                OfferLine.empty("22").withName("Marchio").withUnitPrice(new BigDecimal("1234.565"));
        offers.addLine(id, line, null);
        offers.issue(id);
        offers.send(id, "EMAIL");
        PdfChecks.assertArchivalAndAccessible(offers.pdf(id));
        return id;
    }

    private ContractId close(Db db, OfferId offer) {
        var contracts = new Contracts(db, press);
        byte[] mail = "Va bene, procediamo. Anna".getBytes(StandardCharsets.UTF_8);
        var id =
                contracts.accept(
                        offer,
                        new Acceptance(
                                Acceptance.How.EMAIL,
                                "Anna Riva",
                                time.now(),
                                "",
                                new Evidence("si.eml", mail),
                                Chosen.WHOLE,
                                false));
        contracts.issue(id);
        PdfChecks.assertArchivalAndAccessible(contracts.pdf(id));
        contracts.send(id);
        for (Side side : Side.values()) {
            contracts.sign(
                    id,
                    new Signature(
                            side, "Anna Riva", "", SignatureLevel.WET, time.now(), "Asti", null));
        }
        return id;
    }

    private void check(Db db, PersonId anna, DealId deal, OfferId offer) {
        var deals = new Deals(db);
        var won = deals.get(deal);
        assertThat(deals.pipeline().stage(won.stage()).orElseThrow().kind())
                .isEqualTo(StageKind.WON);
        assertThat(won.amount()).isEqualTo(Money.euro(123_457));
        assertThat(new Offers(db, press).get(offer).state(time.today()))
                .isEqualTo(OfferState.ACCEPTED);
        List<TouchKind> journey =
                new Touchpoints(db).ofPerson(anna).stream().map(t -> t.kind()).toList();
        assertThat(journey)
                .containsExactlyInAnyOrder(
                        TouchKind.COMMENT,
                        TouchKind.OFFER_SENT,
                        TouchKind.OFFER_REPLY,
                        TouchKind.SIGNATURE);
    }

    private void signed(Contracts contracts, ContractId id) {
        var file = contracts.get(id);
        assertThat(file.state()).isEqualTo(new ContractState.Active(time.today()));
        assertThat(file.agreement().value()).isEqualTo(Money.euro(150_618));
        assertThat(PdfChecks.text(contracts.pdf(id))).contains("Cantina Montelupo", "1.506,18");
    }
}
