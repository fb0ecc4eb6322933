package it.trequartista.app.cli;

import it.trequartista.contracts.Contract;
import it.trequartista.contracts.Contracts;
import it.trequartista.documents.Press;
import it.trequartista.fiscal.FiscalProfiles;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferEdit;
import it.trequartista.offers.Offers;
import it.trequartista.store.Db;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What can be set of drafts of offers and contracts; what is issued refuses.
final class PaperEdits {
    private PaperEdits() {}

    /// Of offers.
    static Edits offers(Db db) {
        var offers = new Offers(db, Press::new);
        return new Edits()
                .with("title", editing(offers, v -> new OfferEdit.Title(v.text().strip())))
                .with("introduction", editing(offers, v -> new OfferEdit.Introduction(v.text())))
                .with("terms", editing(offers, v -> new OfferEdit.Terms(v.text())))
                .with("payment", editing(offers, v -> new OfferEdit.Payment(v.text())))
                .with("delivery", editing(offers, v -> new OfferEdit.Delivery(v.text())))
                .with(
                        "language",
                        editing(
                                offers,
                                v ->
                                        new OfferEdit.Language(
                                                Locale.of(v.oneOf(List.of("it", "en"))))))
                .with("validUntil", editing(offers, v -> new OfferEdit.ValidUntil(v.day())))
                .with(
                        "fiscalProfile",
                        editing(offers, v -> new OfferEdit.Profile(v.oneOf(FiscalProfiles.IDS))))
                .with("withholds", editing(offers, v -> new OfferEdit.Withholds(v.yes())))
                .with("discount", editing(offers, v -> new OfferEdit.Discount(v.rate())))
                .with("deposit", editing(offers, v -> new OfferEdit.Deposit(v.rate())))
                .with("companyId", (id, v) -> company(db, offers, new OfferId(id), v))
                .with("personId", (id, v) -> person(db, offers, new OfferId(id), v));
    }

    private static BiConsumer<Long, Typed> editing(Offers offers, Function<Typed, OfferEdit> edit) {
        return (id, value) -> offers.edit(new OfferId(id), edit.apply(value));
    }

    private static void company(Db db, Offers offers, OfferId id, Typed value) {
        Offer offer = offers.get(id);
        var company = References.of(db, value, Kind.COMPANIES);
        offers.edit(
                id,
                new OfferEdit.Customer(
                        company == null ? null : new CompanyId(company), offer.whom().person()));
    }

    private static void person(Db db, Offers offers, OfferId id, Typed value) {
        Offer offer = offers.get(id);
        var person = References.of(db, value, Kind.PEOPLE);
        offers.edit(
                id,
                new OfferEdit.Customer(
                        offer.whom().company(), person == null ? null : new PersonId(person)));
    }

    /// Of contracts.
    static Edits contracts(Db db) {
        var contracts = new Contracts(db, new Press());
        return new Edits()
                .with("title", writing(contracts, (c, v) -> c.withTitle(v.text().strip())))
                .with("clauses", writing(contracts, (c, v) -> c.withClauses(v.text())))
                .with("place", writing(contracts, (c, v) -> c.withPlace(v.text().strip())))
                .with("effectiveOn", writing(contracts, (c, v) -> c.withDays(v.day(), c.endsOn())))
                .with("endsOn", writing(contracts, (c, v) -> c.withDays(c.effectiveOn(), v.day())));
    }

    private static BiConsumer<Long, Typed> writing(
            Contracts contracts, BiFunction<Contract, Typed, Contract> with) {
        return (id, value) -> {
            var draft = contracts.get(new ContractId(id)).contract();
            contracts.edit(with.apply(draft, value));
        };
    }
}
