package it.trequartista.insight;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Place;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class TodayTest {
    @AutoClose private final Db db;
    private final Seed seed;
    private final long open;

    TodayTest(@TempDir Path folder) {
        db = Seed.file(folder);
        seed = Seed.into(db);
        open = seed.stage("Nuovo", "OPEN", "a");
    }

    private Today today() {
        return new Insight(db).today();
    }

    private List<Reason> reasons() {
        return today().actions().stream().map(NextAction::reason).toList();
    }

    @Test
    void anEmptyFileHasNothingToDoAndFiveStepsToBegin() {
        assertThat(today().actions()).isEmpty();
        assertThat(today().arrivals()).isEmpty();
        assertThat(today().name()).isEmpty();
        assertThat(today().beginning().done()).isZero();
    }

    @Test
    void theSellerIsCalledByTheFirstName() {
        seed.row("seller", "person_name", " Chiara Maria Rinaldi");
        assertThat(today().name()).isEqualTo("Chiara");
    }

    @Test
    void theStepsTickThemselves() {
        long person = seed.person("Elena", "Riva", 0);
        seed.touch(person, 1, "OUT", "CALL", "S");
        seed.row("content_item", "title", "Cinque segni");
        assertThat(today().beginning().done()).isEqualTo(3);
        seed.offer("2026-001", 0, "2027-01-31");
        assertThat(today().beginning()).isEqualTo(new Beginning(true, true, true, true, false));
    }

    @Test
    void aStepOfTodayIsDueAndOneOfTomorrowIsNot() {
        seed.set("deal", seed.deal("A", open, 1, 1), "next_step_on", "2026-11-23");
        seed.set("deal", seed.deal("B", open, 1, 1), "next_step_on", "2026-11-24");
        assertThat(reasons()).containsExactly(new Reason.StepDue(Seed.TODAY));
    }

    @Test
    void aClosedOrDeletedDealAsksForNothing() {
        seed.set("deal", seed.deal("A", open, 1, 90), "closed_at", Seed.ago(1));
        seed.set("deal", seed.deal("B", open, 1, 90), "deleted", 1);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aDealThatWaitsSaysForWhat() {
        long deal = seed.deal("A", open, 1, 1);
        seed.set("deal", deal, "waiting_for", "il sì del socio");
        seed.set("deal", deal, "next_step_on", "2026-11-20");
        var action = today().actions().getFirst();
        assertThat(action.reason()).isEqualTo(new Reason.WaitOver(LocalDate.of(2026, 11, 20)));
        assertThat(action.what()).isEqualTo("il sì del socio");
    }

    @Test
    void anOpenDealWithoutStepIsSaid() {
        seed.set("deal", seed.deal("A", open, 1, 1), "next_step", " ");
        assertThat(reasons()).containsExactly(new Reason.NoNextStep());
    }

    @Test
    void anOfferThatEndsWithinAWeekComesBeforeASilentOne() {
        seed.offer("2026-001", 0, "2027-01-31", "SENT", 6);
        seed.offer("2026-002", 0, "2026-11-30", "SENT", 1);
        seed.offer("2026-003", 0, "2026-12-01", "SENT", 4);
        assertThat(reasons())
                .containsExactly(
                        new Reason.OfferExpires(LocalDate.of(2026, 11, 30)),
                        new Reason.OfferSilent(6));
    }

    @Test
    void anAnsweredOrLongExpiredOfferIsQuiet() {
        seed.offer("2026-001", 0, "2026-11-24", "SENT", 6, "ACCEPTED", 1);
        seed.offer("2026-002", 0, "2026-11-24", "SENT", 6, "DECLINED", 1);
        seed.offer("2026-003", 0, "2026-10-01", "SENT", 60);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void onlyTheLastVersionOfAnOfferCounts() {
        long first = seed.offer("2026-001", 0, "2026-11-24");
        long next = seed.row("offer", "root_id, version", first, 2);
        seed.row("issued_offer", "offer_id, number, valid_until", next, "2026-002", "2027-01-31");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aContractWaitsUntilItIsSigned() {
        long waiting = seed.contract("2026-006", 4, -1);
        seed.contract("2026-005", 4, 1);
        assertThat(reasons()).containsExactly(new Reason.ContractUnsigned(4));
        assertThat(today().actions().getFirst().place())
                .isEqualTo(new Place.Contract(new it.trequartista.kernel.ContractId(waiting)));
    }

    @Test
    void aContractSignedByOneSideStillWaits() {
        long contract = seed.contract("2026-006", 4, -1);
        seed.row(
                "contract_event",
                "contract_id, kind, at, party",
                contract,
                "SIGNED",
                Seed.ago(1),
                "SELLER");
        assertThat(reasons()).containsExactly(new Reason.ContractUnsigned(4));
        seed.row("contract_event", "contract_id, kind, at", contract, "VOIDED", Seed.ago(0));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void theCountIsThatOfTheList() {
        seed.contract("2026-006", 4, -1);
        seed.set("deal", seed.deal("A", open, 1, 1), "next_step", " ");
        assertThat(new Insight(db).waiting()).isEqualTo(2).isEqualTo(reasons().size());
    }

    @Test
    void aPersonGoesColdAfterTwentyOneDays() {
        long deal = seed.deal("A", open, 1, 90);
        long elena = seed.person("Elena", "Riva", deal);
        seed.touch(elena, 20, "OUT", "CALL", "S");
        assertThat(reasons()).isEmpty();
        long other = seed.deal("B", open, 1, 90);
        long paolo = seed.person("Paolo", "Conti", other);
        seed.touch(paolo, 21, "OUT", "CALL", "S");
        var action = today().actions().getFirst();
        assertThat(action.reason()).isEqualTo(new Reason.GoingCold(21));
        assertThat(action.what()).isEqualTo("Paolo Conti");
        assertThat(action.place()).isInstanceOf(Place.Person.class);
    }

    @Test
    void aCorrectedTouchpointCountsOnItsCorrectedDay() {
        long deal = seed.deal("A", open, 1, 90);
        long elena = seed.person("Elena", "Riva", deal);
        long wrong = seed.touch(elena, 1, "OUT", "CALL", "S");
        seed.set("touchpoint", seed.touch(elena, 30, "OUT", "CALL", "S"), "supersedes_id", wrong);
        assertThat(reasons()).containsExactly(new Reason.GoingCold(30));
    }

    @Test
    void oneLinePerDealForItsMostPressingReason() {
        long deal = seed.deal("A", open, 1, 90);
        seed.person("Elena", "Riva", deal);
        seed.set("deal", deal, "next_step_on", "2026-11-20");
        seed.offer("2026-001", deal, "2026-11-25", "SENT", 9);
        assertThat(reasons()).containsExactly(new Reason.StepDue(LocalDate.of(2026, 11, 20)));
    }

    @Test
    void contentsOfTodayAndReadyOnesAreSaid() {
        seed.row("content_item", "title, state, planned_on", "A", "DRAFT", "2026-11-23");
        seed.row("content_item", "title, state", "B", "READY");
        seed.row("content_item", "title, state, planned_on", "C", "READY", "2026-11-24");
        seed.row("content_item", "title, state, planned_on", "D", "PUBLISHED", "2026-11-01");
        assertThat(reasons())
                .containsExactly(new Reason.ContentDue(Seed.TODAY), new Reason.ContentReady());
    }

    @Test
    void whatCameInIsNewestFirst() {
        long elena = seed.person("Elena", "Riva", 0);
        seed.touch(elena, 2, "IN", "EMAIL", "S");
        seed.touch(elena, 1, "OUT", "EMAIL", "S");
        seed.row(
                "import_session",
                "source_name, added, created_at",
                "contatti.csv",
                12,
                Seed.ago(1));
        assertThat(today().arrivals())
                .extracting(Arrival::source)
                .containsExactly(Arrival.Source.IMPORT, Arrival.Source.MAIL);
        assertThat(today().arrivals().getLast().who()).isEqualTo("Elena Riva");
    }
}
