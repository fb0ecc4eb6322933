package it.trequartista.offers;

import it.trequartista.deals.DealStore;
import it.trequartista.documents.Press;
import it.trequartista.documents.SafeFile;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Rate;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What one does with offers. Each change is one transaction.
public final class Offers {
    private static final int DAYS_VALID = 30;

    private final Db db;
    private final OfferStore store;
    private final OfferLineStore lines;
    private final PartyStore parties = new PartyStore();
    private final IssueStore issues;
    private final PaperStore papers;

    /// The offers of a file, printed by a press.
    public Offers(Db db, Press press) {
        this(db, () -> press);
    }

    /// The offers of a file, printed by a press that is made when it is first needed.
    public Offers(Db db, Supplier<Press> press) {
        this.db = db;
        this.papers = new PaperStore(db, press);
        this.store = new OfferStore(db);
        this.lines = new OfferLineStore(db);
        this.issues = new IssueStore(db);
    }

    /// Tells, on the writing thread, that something shown of offers was written.
    ///
    /// @return stops telling
    public Runnable onChange(Runnable told) {
        var shown =
                Set.of("offer", "offer_line", "issued_offer", "offer_event", "company", "seller");
        return db.onCommit(
                tables -> {
                    if (tables.stream().anyMatch(shown::contains)) {
                        told.run();
                    }
                });
    }

    /// Tells the time.
    public Time time() {
        return db.time();
    }

    /// An offer.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    public Offer get(OfferId id) {
        return db.read(handle -> store.get(handle, id));
    }

    /// The issued offer of a number.
    public Optional<Offer> find(String number) {
        return db.read(handle -> store.find(handle, number));
    }

    /// All offers, the newest first.
    public List<OfferSummary> all() {
        return db.read(handle -> lists().all(handle));
    }

    /// The offers of a deal, the newest first.
    public List<OfferSummary> ofDeal(DealId deal) {
        return db.read(handle -> lists().ofDeal(handle, deal));
    }

    /// All versions of an offer, the newest first.
    public List<OfferSummary> versions(Offer offer) {
        return db.read(handle -> lists().versions(handle, offer.root()));
    }

    private OfferListStore lists() {
        return new OfferListStore(db.time().today());
    }

    /// A new draft for a deal: its company, the first of its people, the seller's own terms, good
    /// for thirty days.
    public OfferId create(DealId deal) {
        return db.write(
                handle -> {
                    var of = new DealStore(db).get(handle, deal);
                    var person = parties.addressee(handle, deal).orElse(null);
                    var whom = new Offer.Whom(deal, of.company(), person);
                    return store.insert(handle, papers.draft(handle, whom, of.title()), null);
                });
    }

    /// A new draft for nobody yet.
    public OfferId create() {
        return db.write(
                handle ->
                        store.insert(
                                handle,
                                papers.draft(handle, new Offer.Whom(null, null, null), ""),
                                null));
    }

    /// Writes one field of a draft.
    ///
    /// @throws it.trequartista.kernel.Refused if it is issued, or a rate is not within 0 and 100 %
    public void edit(OfferId id, OfferEdit edit) {
        db.run(
                handle -> {
                    var _ = store.editable(handle, id);
                    check(edit);
                    new OfferFieldStore(db.time()).write(handle, id, edit);
                    if (edit instanceof OfferEdit.Customer(var company, var person)) {
                        var whom = new Offer.Whom(null, company, person);
                        boolean withholds = parties.customer(handle, whom).withholds();
                        new OfferFieldStore(db.time())
                                .write(handle, id, new OfferEdit.Withholds(withholds));
                    }
                });
    }

    private static void check(OfferEdit edit) {
        if (edit instanceof OfferEdit.Discount(Rate rate)) {
            checked(rate);
        } else if (edit instanceof OfferEdit.Deposit(Rate rate)) {
            checked(rate);
        }
    }

    private static void checked(Rate rate) {
        if (rate.basisPoints() < 0 || rate.basisPoints() > Rate.WHOLE.basisPoints()) {
            throw Problem.input("offers.rate").refused();
        }
    }

    /// Adds a line behind another, or at the end.
    ///
    /// @param after row of the line before it, null for the end
    /// @return its row
    public long addLine(OfferId id, OfferLine line, @Nullable Long after) {
        return db.write(
                handle -> {
                    var _ = store.editable(handle, id);
                    checked(line.discount());
                    return after == null
                            ? lines.append(handle, id, line)
                            : lines.insertAfter(handle, id, line, after);
                });
    }

    /// Writes one field of a line.
    ///
    /// @param row of the line
    /// @throws it.trequartista.kernel.Refused if the offer is issued, the line gone, a rate not
    ///     within 0 and 100 %, or the amount too large
    public void editLine(OfferId id, long row, LineEdit edit) {
        db.run(
                handle -> {
                    var _ = store.editable(handle, id);
                    var line = edit.in(lines.get(handle, id, row));
                    checked(line.discount());
                    lines.update(handle, line);
                    var _ = OfferContent.totals(store.get(handle, id), db.time().today());
                });
    }

    /// Puts a line at an index, from 0.
    public void moveLine(OfferId id, long row, int index) {
        db.run(
                handle -> {
                    var _ = store.editable(handle, id);
                    lines.move(handle, id, row, index);
                });
    }

    /// Takes a line out.
    ///
    /// @return the step
    public StepId removeLine(OfferId id, long row) {
        return db.step(
                handle -> {
                    var _ = store.editable(handle, id);
                    lines.delete(handle, row);
                });
    }

    /// Deletes a draft.
    ///
    /// @return the step
    public StepId delete(OfferId id) {
        return db.step(
                handle -> {
                    var _ = store.editable(handle, id);
                    store.delete(handle, id);
                });
    }

    /// A new draft with everything this offer says, as its next version.
    public OfferId newVersion(OfferId id) {
        return db.write(
                handle -> {
                    var offer = store.get(handle, id);
                    int latest = store.versions(handle, offer.root()).getLast().version();
                    var days = db.time().today().plusDays(DAYS_VALID);
                    var c = offer.conditions();
                    var last = c.validUntil();
                    var next =
                            new Offer(
                                    id,
                                    offer.root(),
                                    latest + 1,
                                    offer.whom(),
                                    offer.wording(),
                                    new Offer.Conditions(
                                            c.currency(),
                                            last == null || last.isAfter(days) ? last : days,
                                            c.profile(),
                                            c.withholds(),
                                            c.discount(),
                                            c.deposit()),
                                    offer.lines(),
                                    null,
                                    List.of());
                    return store.insert(handle, next, offer.root());
                });
    }

    /// Takes the number, freezes the content and prints the document, all or nothing; older
    /// versions that are still open are then superseded.
    ///
    /// @throws it.trequartista.kernel.Refused if it is issued already, or has no customer, no
    ///     subject or nothing to sell
    public Offer issue(OfferId id) {
        return db.write(
                handle -> {
                    papers.issue(handle, store.editable(handle, id));
                    return store.get(handle, id);
                });
    }

    /// Records that the offer went to the customer: the event, a touchpoint for the people of the
    /// deal, and the deal at least in the stage of sent offers.
    ///
    /// @param channel how, may be ""
    public void send(OfferId id, String channel) {
        db.run(
                handle -> {
                    var offer = store.get(handle, id);
                    if (offer.state(db.time().today()) != OfferState.ISSUED) {
                        throw Problem.rule("offers.notToSend").refused();
                    }
                    var at = db.time().now();
                    var sent = OfferEvent.plain(OfferEvent.Kind.SENT, at, channel, "");
                    var _ = store.append(handle, offer, sent);
                    String number = offer.issued().map(IssuedOffer::number).orElse("");
                    issues.touch(handle, offer, number, sent);
                    var deal = offer.whom().deal();
                    if (deal != null) {
                        new DealStore(db).offerSent(handle, deal, at);
                    }
                });
    }

    /// Records a no.
    public void decline(OfferId id, String reason) {
        end(id, OfferEvent.Kind.DECLINED, reason);
    }

    /// Takes an issued offer back.
    public void withdraw(OfferId id, String reason) {
        end(id, OfferEvent.Kind.WITHDRAWN, reason);
    }

    private void end(OfferId id, OfferEvent.Kind kind, String reason) {
        db.run(
                handle -> {
                    var offer = store.get(handle, id);
                    if (!offer.state(db.time().today()).mayBeAccepted()) {
                        throw Problem.rule("offers.closed").refused();
                    }
                    var event = OfferEvent.plain(kind, db.time().now(), "", reason);
                    var _ = store.append(handle, offer, event);
                });
    }

    /// Who buys, as the file knows them now.
    public Customer customer(Offer offer) {
        return db.read(handle -> parties.customer(handle, offer.whom()));
    }

    /// The document: the stored bytes of an issued offer, a fresh print of a draft.
    public byte[] pdf(OfferId id) {
        return db.read(
                handle -> {
                    var offer = store.get(handle, id);
                    return offer.issued()
                            .map(issued -> store.attachment(handle, issued.pdf()))
                            .orElseGet(() -> papers.look(handle, offer).pdf());
                });
    }

    /// Writes the document into a file, all or nothing.
    ///
    /// @param overwrite the user has said that the file there may go
    /// @throws it.trequartista.kernel.Refused if one is there, or the disk would not
    public void export(OfferId id, Path target, boolean overwrite) {
        SafeFile.write(target, pdf(id), overwrite);
    }
}
