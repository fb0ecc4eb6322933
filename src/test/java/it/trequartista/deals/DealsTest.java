package it.trequartista.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.MovedClock;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class DealsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir Path folder;
    private final MovedClock clock = new MovedClock(MONDAY);
    @AutoClose private Db db;
    private Deals deals;

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("a.treq"), new Time(clock));
        deals = new Deals(db);
    }

    @Test
    void theDefaultPipelineSpeaksTheLanguageOfTheFile() {
        assertThat(deals.pipeline().stages().stream().map(Stage::name))
                .containsExactly(
                        "Nuova", "Qualificata", "Offerta inviata", "Trattativa", "Vinta", "Persa");
        try (Db english = Db.create(folder.resolve("en.treq"), db.time())) {
            english.run(
                    h -> {
                        h.execute("DELETE FROM workspace");
                        h.execute("INSERT INTO workspace (id, language) VALUES (1, 'en')");
                    });
            assertThat(new Deals(english).pipeline().stages().getLast().name()).isEqualTo("Lost");
        }
    }

    @Test
    void theDefaultPipelineIsMadeOnce() {
        assertThat(deals.pipeline()).isEqualTo(deals.pipeline());
        assertThat(deals.pipeline().stages()).hasSize(6);
    }

    @Test
    void aDealIsOpenedForACompanyAndAPerson() {
        db.run(
                h -> {
                    h.execute("INSERT INTO company (id, name) VALUES (7, 'Officine Galli')");
                    h.execute("INSERT INTO person (id, given_name) VALUES (8, 'Marta')");
                });
        var id =
                deals.create(
                        NewDeal.titled("Sito")
                                .forCompany(new CompanyId(7))
                                .forPerson(new PersonId(8))
                                .worth(Money.euro(854_000))
                                .then(
                                        new NextStep.Planned(
                                                "Chiama", LocalDate.parse("2026-11-24"))));
        var deal = deals.get(id);
        assertThat(deal.title()).isEqualTo("Sito");
        assertThat(deal.amount()).isEqualTo(Money.euro(854_000));
        assertThat(deal.next())
                .isEqualTo(new NextStep.Planned("Chiama", LocalDate.parse("2026-11-24")));
        assertThat(deals.board().card(id).orElseThrow().who()).isEqualTo("Officine Galli");
        assertThat(deals.people(id)).extracting(DealPerson::name).containsExactly("Marta");
    }

    @Test
    void aDealWithoutTitleIsRefused() {
        assertThatThrownBy(() -> deals.create(NewDeal.titled("  "))).isInstanceOf(Refused.class);
        var id = deals.create(NewDeal.titled("Sito"));
        assertThatThrownBy(() -> deals.edit(id, new DealEdit.Title("")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void eachFieldIsWrittenByItself() {
        var id = deals.create(NewDeal.titled("Sito"));
        deals.edit(id, new DealEdit.Title("Sito e contenuti"));
        deals.edit(id, new DealEdit.Amount(Money.euro(100)));
        deals.edit(id, new DealEdit.Expected(LocalDate.parse("2026-12-31")));
        deals.edit(id, new DealEdit.Notes("Due **lingue**"));
        deals.edit(
                id, new DealEdit.Next(new NextStep.Waiting("il preventivo del fornitore", null)));
        var deal = deals.get(id);
        assertThat(deal.title()).isEqualTo("Sito e contenuti");
        assertThat(deal.amount()).isEqualTo(Money.euro(100));
        assertThat(deal.expectedOn()).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(deal.notes()).isEqualTo("Due **lingue**");
        assertThat(deal.next())
                .isEqualTo(new NextStep.Waiting("il preventivo del fornitore", null));
        deals.edit(id, new DealEdit.Amount(null));
        assertThat(deals.get(id).amount()).isNull();
    }

    @Test
    void aNegativeValueIsRefused() {
        var id = deals.create(NewDeal.titled("Sito"));
        assertThatThrownBy(() -> deals.edit(id, new DealEdit.Amount(Money.euro(-1))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void randomMovesKeepTheOrderOfTheColumns() {
        var random = new Random(42);
        var stages = deals.pipeline().stages().stream().limit(4).map(Stage::id).toList();
        var wanted = new ArrayList<List<DealId>>();
        stages.forEach(s -> wanted.add(new ArrayList<>()));
        for (int i = 0; i < 12; i++) {
            wanted.getFirst().addFirst(deals.create(NewDeal.titled("Deal " + i)));
        }
        var all = List.copyOf(wanted.getFirst());
        for (int i = 0; i < 200; i++) {
            var moved = all.get(random.nextInt(all.size()));
            wanted.forEach(c -> c.remove(moved));
            var column = wanted.get(random.nextInt(stages.size()));
            int at = random.nextInt(column.size() + 1);
            var before = at == column.size() ? null : column.get(at);
            column.add(at, moved);
            deals.move(moved, stages.get(wanted.indexOf(column)), before);
        }
        assertThat(ids(deals.board())).isEqualTo(wanted);
    }

    @Test
    void puttingBackRestoresTheOrderExactly() {
        var random = new Random(7);
        var open = deals.pipeline().stages();
        for (int i = 0; i < 8; i++) {
            var id = deals.create(NewDeal.titled("Deal " + i));
            deals.move(id, open.get(random.nextInt(4)).id(), null);
        }
        var before = ids(deals.board());
        var all = before.stream().flatMap(List::stream).toList();
        var undo = new ArrayList<StepId>();
        for (int i = 0; i < 50; i++) {
            var id = all.get(random.nextInt(all.size()));
            undo.add(
                    switch (random.nextInt(3)) {
                        case 0 -> deals.win(id);
                        case 1 -> deals.lose(id, new Loss(Keeper.BUDGET, "no"));
                        default -> deals.move(id, open.get(random.nextInt(4)).id(), null);
                    });
        }
        Collections.reverse(undo);
        undo.stream()
                .filter(step -> !step.isNothing())
                .forEach(step -> db.history().undo(step.n()));
        assertThat(ids(deals.board())).isEqualTo(before);
        assertThat(deals.board().columns().getLast().cards()).isEmpty();
    }

    @Test
    void movingWritesTheChangeOfStageAndMovingInsideDoesNot() {
        var first = deals.create(NewDeal.titled("Uno"));
        var second = deals.create(NewDeal.titled("Due"));
        var stages = deals.pipeline().stages();
        deals.move(first, stages.getFirst().id(), second);
        assertThat(deals.changes(first)).hasSize(1);
        deals.move(first, stages.get(1).id(), null);
        assertThat(deals.changes(first))
                .last()
                .satisfies(
                        c -> {
                            assertThat(c.from()).isEqualTo(stages.getFirst().id());
                            assertThat(c.to()).isEqualTo(stages.get(1).id());
                            assertThat(c.at()).isEqualTo(MONDAY);
                        });
    }

    @Test
    void winningClosesAndReopeningBringsBackToWhereItStood() {
        var id = deals.create(NewDeal.titled("Uno"));
        deals.move(id, deals.pipeline().stages().get(3).id(), null);
        deals.win(id);
        assertThat(deals.get(id).isOpen()).isFalse();
        assertThat(deals.get(id).closedAt()).isEqualTo(MONDAY);
        deals.reopen(id);
        assertThat(deals.get(id).isOpen()).isTrue();
        assertThat(deals.get(id).stage()).isEqualTo(deals.pipeline().stages().get(3).id());
    }

    @Test
    void anotherFeatureWinsADealInItsOwnTransaction() {
        var id = deals.create(NewDeal.titled("Uno"));
        var store = new DealStore(db);
        assertThatThrownBy(
                        () ->
                                db.run(
                                        h -> {
                                            store.win(h, id, MONDAY);
                                            throw new IllegalStateException("no contract");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(deals.get(id).isOpen()).isTrue();
        db.run(h -> store.win(h, id, MONDAY));
        db.run(h -> store.win(h, id, MONDAY.plusSeconds(60)));
        assertThat(deals.get(id).closedAt()).isEqualTo(MONDAY);
        assertThat(deals.changes(id)).hasSize(2);
    }

    @Test
    void aLostDealNamesItsKeeper() {
        var id = deals.create(NewDeal.titled("Uno"));
        var lost = deals.pipeline().stages().getLast().id();
        assertThatThrownBy(() -> deals.move(id, lost, null)).isInstanceOf(Refused.class);
        deals.lose(id, new Loss(Keeper.COMPETITOR, "Prezzo più basso"));
        assertThat(deals.get(id).loss()).isEqualTo(new Loss(Keeper.COMPETITOR, "Prezzo più basso"));
        deals.reopen(id);
        assertThat(deals.get(id).loss()).isNull();
    }

    @Test
    void sendingAnOfferMovesForwardButNeverBack() {
        var stages = deals.pipeline().stages();
        var id = deals.create(NewDeal.titled("Uno"));
        var store = new DealStore(db);
        db.run(h -> store.offerSent(h, id, MONDAY));
        assertThat(deals.get(id).stage()).isEqualTo(stages.get(2).id());
        deals.move(id, stages.get(3).id(), null);
        db.run(h -> store.offerSent(h, id, MONDAY));
        assertThat(deals.get(id).stage()).isEqualTo(stages.get(3).id());
        deals.win(id);
        db.run(h -> store.offerSent(h, id, MONDAY));
        assertThat(deals.get(id).isOpen()).isFalse();
    }

    @Test
    void aColumnCountsAndSumsPerCurrency() {
        deals.create(NewDeal.titled("Uno").worth(Money.euro(420_000)));
        deals.create(NewDeal.titled("Due").worth(Money.euro(190_000)));
        deals.create(NewDeal.titled("Tre"));
        deals.create(
                NewDeal.titled("Vier")
                        .worth(new Money(50_000, java.util.Currency.getInstance("CHF"))));
        var column = deals.board().columns().getFirst();
        assertThat(column.cards()).hasSize(4);
        assertThat(column.sums())
                .containsExactlyInAnyOrder(
                        Money.euro(610_000),
                        new Money(50_000, java.util.Currency.getInstance("CHF")));
        assertThat(deals.board().weighted()).contains(Money.euro(61_000));
        assertThat(deals.board().withoutStep()).isEqualTo(4);
    }

    @Test
    void daysInStageAreCountedFromTheLastChangeAndGoCold() {
        var id = deals.create(NewDeal.titled("Uno"));
        clock.goTo(MONDAY.plus(Duration.ofDays(7)));
        assertThat(deals.board().card(id).orElseThrow()).matches(c -> c.days() == 7 && !c.cold());
        clock.goTo(MONDAY.plus(Duration.ofDays(8)));
        assertThat(deals.board().card(id).orElseThrow()).matches(c -> c.days() == 8 && c.cold());
        deals.move(id, deals.pipeline().stages().get(1).id(), null);
        assertThat(deals.board().card(id).orElseThrow()).matches(c -> c.days() == 0 && !c.cold());
    }

    @Test
    void whatWasWonLastMonthLeavesTheBoard() {
        var id = deals.create(NewDeal.titled("Uno"));
        deals.win(id);
        assertThat(deals.board().card(id)).isPresent();
        clock.goTo(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(deals.board().card(id)).isEmpty();
    }

    @Test
    void aDeletedDealComesBackWhole() {
        var id = deals.create(NewDeal.titled("Uno").worth(Money.euro(1)));
        var before = deals.get(id);
        var step = deals.delete(id);
        assertThat(deals.board().isEmpty()).isTrue();
        assertThatThrownBy(() -> deals.get(id)).isInstanceOf(Refused.class);
        db.history().undo(step.n());
        assertThat(deals.get(id)).isEqualTo(before);
    }

    @Test
    void peopleHaveRolesThatChange() {
        db.run(h -> h.execute("INSERT INTO person (id, family_name) VALUES (8, 'Ferri')"));
        var id = deals.create(NewDeal.titled("Uno"));
        deals.addPerson(id, new PersonId(8), DealRole.CONTACT);
        var person = deals.people(id).getFirst();
        deals.setRole(person.id(), DealRole.DECIDES);
        assertThat(deals.people(id)).extracting(DealPerson::role).containsExactly(DealRole.DECIDES);
        deals.removePerson(person.id());
        assertThat(deals.people(id)).isEmpty();
    }

    private static List<List<DealId>> ids(Board board) {
        return board.columns().stream()
                .limit(4)
                .map(c -> c.cards().stream().map(Card::id).toList())
                .toList();
    }
}
