package it.trequartista.contracts;

import it.trequartista.contacts.TouchKind;
import it.trequartista.deals.DealEdit;
import it.trequartista.deals.DealStore;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.Formats;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Texts;
import it.trequartista.offers.IssuedOffer;
import it.trequartista.offers.LineKind;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferEvent;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.OfferState;
import it.trequartista.offers.OfferStore;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What an acceptance does, inside the caller's transaction.
final class AcceptanceStore {
    private final Db db;
    private final OfferStore offers;
    private final DealStore deals;
    private final ContractStore contracts;
    private final EvidenceStore evidence;
    private final JourneyStore journey;

    AcceptanceStore(Db db) {
        this.db = db;
        this.offers = new OfferStore(db);
        this.deals = new DealStore(db);
        this.contracts = new ContractStore(db);
        this.evidence = new EvidenceStore(db);
        this.journey = new JourneyStore(db);
    }

    ContractId record(Handle handle, OfferId id, Acceptance acceptance) {
        Offer offer = offers.get(handle, id);
        IssuedOffer issued =
                offer.issued().orElseThrow(() -> Problem.rule("contracts.notIssued").refused());
        check(offer, issued, acceptance);
        var kept = evidence.keep(handle, acceptance.evidence());
        var yes =
                new OfferEvent(
                        acceptance.chosen().isPart()
                                ? OfferEvent.Kind.PARTLY_ACCEPTED
                                : OfferEvent.Kind.ACCEPTED,
                        acceptance.at(),
                        acceptance.how().name(),
                        acceptance.byWhom(),
                        acceptance.note(),
                        acceptance.chosen().json(),
                        kept == null ? null : kept.id(),
                        kept == null ? "" : kept.sha256());
        long event = offers.append(handle, offer, yes);
        win(handle, offer, issued, acceptance);
        var draft = draft(offer, issued, acceptance, event);
        var contract = contracts.insert(handle, draft, issued.row());
        String summary = (issued.number() + " " + offer.wording().title()).strip();
        journey.touch(
                handle,
                offer,
                contract,
                TouchKind.OFFER_REPLY,
                new JourneyStore.Said(acceptance.at(), summary, acceptance.note()));
        return contract;
    }

    private void check(Offer offer, IssuedOffer issued, Acceptance acceptance) {
        OfferState state = offer.state(db.time().today());
        if (!state.mayBeAccepted()) {
            throw Problem.rule("contracts.notOpen", issued.number()).refused();
        }
        LocalDate day = db.time().dayOf(acceptance.at());
        if (acceptance.at().isAfter(db.time().now())) {
            throw Problem.input("contracts.future").refused();
        }
        if (day.isBefore(db.time().dayOf(issued.at()))) {
            throw Problem.input("contracts.beforeOffer", issued.number()).refused();
        }
        var last = issued.validUntil();
        if (last != null && day.isAfter(last) && !acceptance.takenLate()) {
            throw late(offer, issued.number(), last).refused();
        }
        chosen(offer, issued.number(), acceptance.chosen());
    }

    private static void chosen(Offer offer, String number, Chosen chosen) {
        boolean known =
                rows(offer, LineKind.OPTIONAL).containsAll(chosen.options())
                        && rows(offer, LineKind.NORMAL).containsAll(chosen.leftOut());
        if (!known) {
            throw Problem.input("contracts.noSuchLine", number).refused();
        }
        if (chosen.of(offer).lines().stream().allMatch(l -> l.kind() == LineKind.TEXT)) {
            throw Problem.input("contracts.nothingTaken", number).refused();
        }
    }

    private static Set<Long> rows(Offer offer, LineKind kind) {
        return offer.lines().stream()
                .filter(l -> l.kind() == kind)
                .map(OfferLine::row)
                .collect(Collectors.toSet());
    }

    private static Problem late(Offer offer, String number, LocalDate last) {
        String day = new Formats(offer.wording().language()).shortDay(last);
        return Problem.rule(Contracts.LATE, number, day);
    }

    private void win(Handle handle, Offer offer, IssuedOffer issued, Acceptance acceptance) {
        var deal = offer.whom().deal();
        if (deal == null || deals.find(handle, deal).isEmpty()) {
            return;
        }
        var day = db.time().dayOf(issued.at());
        var net = Agreement.totals(offer, acceptance.chosen(), day).fee();
        deals.edit(handle, deal, new DealEdit.Amount(net));
        deals.win(handle, deal, acceptance.at());
    }

    private Contract draft(Offer offer, IssuedOffer issued, Acceptance acceptance, long event) {
        String language = offer.wording().language().getLanguage();
        var texts = new Texts(offer.wording().language());
        var formats = new Formats(texts.locale());
        var words =
                Map.of(
                        "part",
                                acceptance.chosen().isPart()
                                        ? " " + texts.get("contracts.inPart")
                                        : "",
                        "offer", issued.number(),
                        "offerDate", formats.longDay(db.time().dayOf(issued.at())),
                        "acceptedOn", formats.longDay(db.time().dayOf(acceptance.at())),
                        "how", texts.get("contracts.by", acceptance.how()),
                        "byWhom", acceptance.byWhom(),
                        "chosen", chosen(offer, acceptance.chosen(), texts));
        return new Contract(
                new ContractId(db.ids().next()),
                offer.id(),
                event,
                offer.whom().deal(),
                texts.get("contracts.starterTitle"),
                Clauses.starter(language, words),
                "",
                null,
                null,
                language,
                it.trequartista.documents.Theme.CLASSIC);
    }

    /// Says which lines of the offer are agreed on, when that is not simply all of them.
    private static String chosen(Offer offer, Chosen chosen, Texts texts) {
        var priced = offer.lines().stream().filter(l -> l.kind() != LineKind.TEXT).toList();
        boolean plain = priced.stream().allMatch(l -> l.kind() == LineKind.NORMAL);
        if (plain && !chosen.isPart()) {
            return "";
        }
        var taken = priced.stream().filter(chosen::takes).map(OfferLine::name).toList();
        var left = priced.stream().filter(l -> !chosen.takes(l)).map(OfferLine::name).toList();
        String in = texts.get("contracts.taken", String.join(", ", taken));
        return left.isEmpty()
                ? in
                : in + " " + texts.get("contracts.leftOut", String.join(", ", left));
    }
}
