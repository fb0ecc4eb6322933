package it.trequartista.offers;

import it.trequartista.documents.Picture;
import it.trequartista.documents.Press;
import it.trequartista.documents.Printed;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Rate;
import it.trequartista.kernel.Refused;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Gathers what an offer says from the file, prints it and writes it down, all inside the caller's
/// transaction.
final class PaperStore {
    private static final int DAYS_VALID = 30;

    private final Db db;
    private final Supplier<Press> press;
    private final OfferStore store;
    private final PartyStore parties = new PartyStore();
    private final IssueStore issues;
    private final OfferLineStore lines;

    PaperStore(Db db, Supplier<Press> press) {
        this.db = db;
        this.press = press;
        this.store = new OfferStore(db);
        this.issues = new IssueStore(db);
        this.lines = new OfferLineStore(db);
    }

    /// A draft with what the file knows of the two sides.
    Offer draft(Handle handle, Offer.Whom whom, String title) {
        var seller = parties.seller(handle);
        var none = new OfferId(0);
        var language = Locale.of("it");
        return new Offer(
                none,
                none,
                1,
                whom,
                new Offer.Wording(title, "", seller.terms(), "", "", language),
                new Offer.Conditions(
                        Currency.getInstance("EUR"),
                        db.time().today().plusDays(DAYS_VALID),
                        seller.profile(),
                        parties.customer(handle, whom).withholds(),
                        Rate.ZERO,
                        Rate.ZERO),
                List.of(),
                null,
                List.of());
    }

    /// Takes the number, freezes, prints and writes; older open versions are superseded.
    void issue(Handle handle, Offer draft) {
        var offer = withoutBlanks(handle, draft);
        var at = db.time().now();
        var number = issues.next(handle, db.time().dayOf(at).getYear(), parties.series(handle));
        var content = content(handle, offer, number.written(), at);
        complete(content);
        issues.insert(handle, content, number, print(handle, content));
        supersede(handle, offer, at);
    }

    private Offer withoutBlanks(Handle handle, Offer draft) {
        var blank = draft.lines().stream().filter(OfferLine::isBlank).toList();
        blank.forEach(line -> lines.delete(handle, line.row()));
        return blank.isEmpty() ? draft : store.get(handle, draft.id());
    }

    /// A draft as it would be printed now.
    Printed look(Handle handle, Offer offer) {
        return print(handle, content(handle, offer, "", db.time().now()));
    }

    private void supersede(Handle handle, Offer offer, Instant at) {
        for (Offer older : store.versions(handle, offer.root())) {
            boolean open = older.state(db.time().dayOf(at)).mayBeAccepted();
            if (older.version() < offer.version() && open) {
                var event = OfferEvent.plain(OfferEvent.Kind.SUPERSEDED, at, "", "");
                var _ = store.append(handle, older, event);
            }
        }
    }

    private static void complete(OfferContent content) {
        var offer = content.offer();
        if (content.customer().name().isBlank()) {
            throw Problem.rule("offers.noCustomer").refused();
        }
        if (offer.wording().title().isBlank()) {
            throw Problem.rule("offers.noTitle").refused();
        }
        if (offer.lines().stream().noneMatch(l -> l.kind() == LineKind.NORMAL)) {
            throw Problem.rule("offers.noLines").refused();
        }
        named(offer.lines());
        if (content.seller().name().isBlank()) {
            throw Problem.rule("offers.noSeller").refused();
        }
        var last = offer.conditions().validUntil();
        if (last != null && last.isBefore(content.day())) {
            throw Problem.rule("offers.validPast").refused();
        }
    }

    private static void named(List<OfferLine> lines) {
        int position = 0;
        for (OfferLine line : lines) {
            position++;
            if (line.name().isBlank()) {
                throw Problem.rule("offers.noName", position).refused();
            }
        }
    }

    private OfferContent content(Handle handle, Offer offer, String number, Instant at) {
        var day = db.time().dayOf(at);
        return new OfferContent(
                offer,
                number,
                at,
                day,
                parties.seller(handle),
                parties.customer(handle, offer.whom()),
                OfferContent.totals(offer, day));
    }

    private Printed print(Handle handle, OfferContent content) {
        return press.get().print(new OfferDocument(content).sheet(logo(handle, content.seller())));
    }

    private @Nullable Picture logo(Handle handle, Seller seller) {
        var id = seller.logo();
        if (id == null) {
            return null;
        }
        try {
            return Picture.of("logo", store.attachment(handle, id));
        } catch (Refused e) {
            return null;
        }
    }
}
