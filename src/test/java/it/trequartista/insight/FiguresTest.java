package it.trequartista.insight;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Money;
import it.trequartista.kernel.Rate;
import it.trequartista.offers.OfferState;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.YearMonth;

class FiguresTest {
    @AutoClose private final Db db;
    private final Seed seed;
    private final long open;

    FiguresTest(@TempDir Path folder) {
        db = Seed.file(folder);
        seed = Seed.into(db);
        open = seed.stage("Nuovo", "OPEN", "a");
    }

    private Figures figures() {
        return new Insight(db).figures(Span.Length.DAYS_30);
    }

    @Test
    void thePipelineCountsOpenDealsAndSumsEachCurrency() {
        seed.deal("A", open, 100, 1);
        seed.deal("B", open, 200, 1);
        seed.set("deal", seed.deal("C", open, 300, 1), "currency", "CHF");
        seed.set("deal", seed.deal("D", open, 400, 1), "closed_at", Seed.ago(0));
        var stage = figures().pipeline().open().getFirst();
        assertThat(stage.deals()).isEqualTo(3);
        assertThat(stage.sums())
                .containsExactly(
                        Money.euro(300), new Money(300, java.util.Currency.getInstance("CHF")));
        assertThat(figures().pipeline().total()).isEqualTo(stage.sums());
    }

    @Test
    void anEmptyStageIsStillAStage() {
        assertThat(figures().pipeline().open()).hasSize(1);
        assertThat(figures().pipeline().deals()).isZero();
    }

    @Test
    void whatWasWonThisMonthIsApart() {
        long won = seed.stage("Vinta", "WON", "b");
        seed.set("deal", seed.deal("A", won, 700, 9), "closed_at", Seed.ago(3));
        seed.set("deal", seed.deal("B", won, 900, 90), "closed_at", Seed.ago(60));
        assertThat(figures().pipeline().won().deals()).isEqualTo(1);
        assertThat(figures().pipeline().won().sums()).containsExactly(Money.euro(700));
        assertThat(figures().pipeline().deals()).isZero();
    }

    @Test
    void aContractCountsOnceOnTheDayTheSecondSideSigned() {
        seed.contract("2026-001", 40, 2);
        seed.contract("2026-002", 80, 45);
        assertThat(figures().counts().signed()).isEqualTo(1);
        assertThat(figures().counts().value()).containsExactly(Money.euro(1_820_000));
        assertThat(figures().before().signed()).isEqualTo(1);
    }

    @Test
    void onlyPublicationsThatCameOutAreCounted() {
        long content = seed.row("content_item", "title", "A");
        seed.row("publication", "content_id, published_on", content, "2026-11-23");
        seed.row("publication", "content_id, planned_on", content, "2026-11-22");
        assertThat(figures().counts().published()).isEqualTo(1);
    }

    @Test
    void touchpointsAreCountedPerMonthUnderEachHat() {
        long elena = seed.person("Elena", "Riva", 0);
        seed.touch(elena, 0, "IN", "CALL", "SALES");
        seed.touch(elena, 0, "OUT", "DM", "MARKETING");
        seed.touch(elena, 0, "OUT", "EVENT", "BOTH");
        seed.touch(elena, 400, "OUT", "CALL", "SALES");
        assertThat(figures().touches()).hasSize(12);
        assertThat(figures().touches().getLast())
                .isEqualTo(new MonthTouches(YearMonth.of(2026, 11), 2, 2));
        assertThat(figures().touches().getFirst())
                .isEqualTo(new MonthTouches(YearMonth.of(2025, 12), 0, 0));
    }

    @Test
    void anOpportunityBeganWithItsEarliestTouchpoint() {
        long content = seed.row("content_item", "title", "Cinque segni");
        long publication = seed.row("publication", "content_id, channel", content, "BLOG");
        long elena = seed.person("Elena", "Riva", seed.deal("A", open, 1, 2));
        seed.touch(elena, 3, "OUT", "CALL", "SALES");
        seed.set(
                "touchpoint",
                seed.touch(elena, 9, "IN", "FORM", "MARKETING"),
                "publication_id",
                publication);
        seed.touch(seed.person("Luca", "Ferri", seed.deal("B", open, 1, 2)), 9, "IN", "DM", "M");
        seed.deal("C", open, 1, 2);
        assertThat(figures().beginnings())
                .containsExactlyInAnyOrder(
                        new FirstTouch(FirstTouch.Kind.PUBLICATION, "Cinque segni", 1),
                        new FirstTouch(FirstTouch.Kind.TOUCH, "DM", 1),
                        new FirstTouch(FirstTouch.Kind.NONE, "", 1));
    }

    @Test
    void offersStandWhereTheirEventsAndTheCalendarSay() {
        seed.offer("1", 0, "2027-01-31");
        seed.offer("2", 0, "2027-01-31", "SENT", 2);
        seed.offer("3", 0, "2026-11-01", "SENT", 9);
        seed.offer("4", 0, "2026-11-01", "SENT", 9, "PARTLY_ACCEPTED", 8);
        seed.offer("5", 0, "2027-01-31", "DECLINED", 1);
        seed.offer("6", 0, "2027-01-31", "WITHDRAWN", 1);
        var offers = figures().offers();
        for (OfferState standing : OfferOutcomes.TOLD) {
            assertThat(offers.count(standing)).as(standing.name()).isEqualTo(1);
        }
        assertThat(offers.acceptance()).contains(Rate.percent(33));
        assertThat(offers.isFew()).isTrue();
    }

    @Test
    void anOfferIsGoodOnItsLastDay() {
        seed.offer("1", 0, "2026-11-23", "SENT", 2);
        assertThat(figures().offers().count(OfferState.SENT)).isEqualTo(1);
        assertThat(figures().offers().acceptance()).isEmpty();
    }

    @Test
    void theDaysBeforeAreAsManyAndEndTheDayBefore() {
        var span = Span.Length.DAYS_30.endingOn(Seed.TODAY);
        assertThat(span.before().to()).isEqualTo(span.from().minusDays(1));
        assertThat(span.before().before().to()).isEqualTo(span.from().minusDays(31));
        assertThat(Span.weekOf(Seed.TODAY.plusDays(6)).from()).isEqualTo(Seed.TODAY);
    }
}
