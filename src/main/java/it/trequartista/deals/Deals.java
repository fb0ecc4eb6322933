package it.trequartista.deals;

import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.TouchpointStore;
import it.trequartista.contacts.leads.Lead;
import it.trequartista.contacts.leads.LeadStatus;
import it.trequartista.contacts.leads.LeadStore;
import it.trequartista.contacts.leads.Leads;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StageId;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What one does with deals. Each change is one transaction.
public final class Deals {
    private static final Set<String> SHOWN =
            Set.of(
                    "deal",
                    "deal_person",
                    "stage",
                    "pipeline",
                    "stage_change",
                    "company",
                    "person",
                    "offer",
                    "issued_offer",
                    "offer_event",
                    "contract",
                    "issued_contract",
                    "contract_event",
                    "touchpoint",
                    "publication",
                    "lead");

    private final Db db;
    private final Time time;
    private final DealStore store;
    private final BoardStore boards;
    private final DealPersonStore people;
    private final TouchpointStore touchpoints;
    private final Leads leads;

    /// The deals of a file.
    public Deals(Db db) {
        this.db = db;
        this.time = db.time();
        this.store = new DealStore(db);
        this.boards = new BoardStore(db.time());
        this.people = new DealPersonStore(db.ids(), db.time());
        this.touchpoints = new TouchpointStore(db);
        this.leads = new Leads(db);
    }

    /// The pipeline, made with the default stages on first use.
    public Pipeline pipeline() {
        return db.read(store::pipeline).orElseGet(() -> db.write(store::requirePipeline));
    }

    /// The board: all open deals, and those won or lost in this month.
    public Board board() {
        var pipeline = pipeline();
        return db.read(h -> boards.board(h, pipeline, time.today().withDayOfMonth(1)));
    }

    /// A deal.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    public Deal get(DealId id) {
        return db.read(h -> store.get(h, id));
    }

    /// Leads that are open, the newest first.
    public List<Lead> leads() {
        return leads.open();
    }

    /// Makes a deal of a lead: on the same people, worth what they can spend.
    ///
    /// @throws it.trequartista.kernel.Refused if the lead is gone
    public DealId qualify(LeadId lead) {
        var known = leads.get(lead);
        var who = known.who();
        var title =
                NewDeal.titled(known.title().isBlank() ? who.name() : known.title())
                        .forCompany(who.company());
        var deal = who.person() == null ? title : title.forPerson(who.person());
        var most = known.wish().to() == null ? known.wish().from() : known.wish().to();
        return db.write(
                h -> {
                    var made = store.insert(h, deal.worth(most), time.now());
                    new LeadStore(db).became(h, lead, made);
                    return made;
                });
    }

    /// Lets a lead go.
    ///
    /// @return the step
    public StepId dismiss(LeadId lead) {
        return leads.say(lead, LeadStatus.DISQUALIFIED, "");
    }

    /// Opens a deal at the top of the first stage.
    ///
    /// @throws it.trequartista.kernel.Refused if it has no title
    public DealId create(NewDeal deal) {
        if (deal.title().isBlank()) {
            throw Problem.input("deals.titleMissing").refused();
        }
        return db.write(h -> store.insert(h, deal, time.now()));
    }

    /// Writes one field.
    ///
    /// @throws it.trequartista.kernel.Refused if the title is blank, an amount negative, or the
    /// deal gone
    public void edit(DealId id, DealEdit edit) {
        if (edit instanceof DealEdit.Title(String title) && title.isBlank()) {
            throw Problem.input("deals.titleMissing").refused();
        }
        if (edit instanceof DealEdit.Amount(var amount) && amount != null && amount.minor() < 0) {
            throw Problem.input("deals.amountNegative").refused();
        }
        db.run(h -> store.edit(h, id, edit));
    }

    /// Moves a deal into a stage, before another deal; at the end when that is null. Into a lost
    /// stage only [#lose] leads, because a loss names its keeper.
    ///
    /// @return the step
    public StepId move(DealId id, StageId to, @Nullable DealId before) {
        return db.step(
                h -> {
                    var stage = store.requirePipeline(h).stage(to).orElseThrow();
                    if (stage.kind() == StageKind.LOST && store.standing(h, id).loss() == null) {
                        throw Problem.rule("deals.keeperMissing").refused();
                    }
                    store.move(h, id, to, before, time.now());
                });
    }

    /// Wins a deal without an offer of ours: agreed by hand, or recorded elsewhere.
    ///
    /// @return the step
    public StepId win(DealId id) {
        return db.step(h -> store.moveToKind(h, id, StageKind.WON, time.now()));
    }

    /// Loses a deal to a keeper.
    ///
    /// @return the step
    public StepId lose(DealId id, Loss loss) {
        return db.step(h -> store.lose(h, id, loss, time.now()));
    }

    /// Opens a closed deal again, in the open stage it was closed from, else in the first.
    ///
    /// @return the step
    public StepId reopen(DealId id) {
        return db.step(h -> store.reopen(h, id, time.now()));
    }

    /// Deletes a deal.
    ///
    /// @return the step
    public StepId delete(DealId id) {
        return db.step(h -> store.delete(h, id));
    }

    /// Names a person in a deal.
    public void addPerson(DealId deal, PersonId person, DealRole role) {
        db.run(
                h -> {
                    var _ = people.add(h, deal, person, role);
                });
    }

    /// The people of a deal, in the order they were named.
    public List<DealPerson> people(DealId deal) {
        return db.read(h -> people.of(h, deal));
    }

    /// Says what a person is to a deal.
    ///
    /// @param row the number of [DealPerson]
    public void setRole(long row, DealRole role) {
        db.run(h -> people.setRole(h, row, role));
    }

    /// Takes a person out of a deal.
    ///
    /// @param row the number of [DealPerson]
    public void removePerson(long row) {
        db.run(h -> people.delete(h, row));
    }

    /// The changes of stage of a deal, oldest first.
    public List<StageChange> changes(DealId deal) {
        return db.read(h -> store.changes(h, deal));
    }

    /// All that the page of a deal shows.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone
    public DealFile file(DealId id) {
        var pipeline = pipeline();
        return db.read(h -> new DealFileStore(store, people, touchpoints).file(h, id, pipeline));
    }

    /// Logs a touchpoint of a deal, with its company when none is named.
    ///
    /// @return the step
    /// @throws it.trequartista.kernel.Refused if it says nothing, or lies in the future
    public StepId log(DealId id, NewTouchpoint touch) {
        if (touch.summary().isBlank()) {
            throw Problem.input("deals.touchEmpty").refused();
        }
        if (touch.at().isAfter(time.now())) {
            throw Problem.input("deals.touchFuture").refused();
        }
        return db.step(
                h -> {
                    var links = touch.links().with(id);
                    var named =
                            links.company() == null
                                    ? links.with(store.get(h, id).company())
                                    : links;
                    var _ = touchpoints.insert(h, touch.with(named));
                });
    }

    /// Who may buy, found by a part of the name: companies first, then people; at most eight.
    public List<Buyer> buyers(String typed) {
        return db.read(h -> people.buyers(h, typed.strip()));
    }

    /// Tells, after each commit that may change what is shown of deals, on the writing thread.
    ///
    /// @return stops telling
    public Runnable watch(Runnable changed) {
        return db.onCommit(
                tables -> {
                    if (!Collections.disjoint(tables, SHOWN)) {
                        changed.run();
                    }
                });
    }
}
