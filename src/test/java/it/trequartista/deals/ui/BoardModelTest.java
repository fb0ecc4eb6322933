package it.trequartista.deals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.deals.Card;
import it.trequartista.deals.DealSamples;
import it.trequartista.deals.Deals;
import it.trequartista.deals.Keeper;
import it.trequartista.deals.Loss;
import it.trequartista.deals.NewDeal;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class BoardModelTest {
    @TempDir Path folder;
    private Db db;
    private Deals deals;
    private List<DealId> ids;
    private BoardModel model;
    private final List<Problem> said = new ArrayList<>();

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("a.treq"), DealSamples.MONDAY);
        ids = DealSamples.fill(db);
        deals = new Deals(db);
        model = new BoardModel(deals, Background.direct(), said::add);
    }

    @AfterEach
    void close() {
        model.close();
        db.close();
        assertThat(said).isEmpty();
    }

    @Test
    void aMoveIsShownAndWritten() {
        var stage = deals.pipeline().stages().get(1).id();
        model.move(ids.getFirst(), stage, ids.get(4), was -> {});
        assertThat(column(1)).containsExactly(ids.get(3), ids.getFirst(), ids.get(4), ids.get(5));
        assertThat(deals.get(ids.getFirst()).stage()).isEqualTo(stage);
    }

    @Test
    void whatIsShownAtOnceIsWhatTheFileSaysAfterwards() {
        var before = model.shown().get().board();
        var stage = before.columns().get(3).stage().id();
        var at = before.moved(ids.getFirst(), stage, ids.get(8));
        deals.move(ids.getFirst(), stage, ids.get(8));
        assertThat(deals.board()).isEqualTo(at);
    }

    @Test
    void aMoveIsTakenBackExactly() {
        var before = model.shown().get().board();
        var undo = new ArrayList<StepId>();
        model.move(ids.get(1), before.columns().get(2).stage().id(), null, undo::add);
        model.lose(ids.get(2), new Loss(Keeper.TIMING, ""), undo::add);
        model.win(ids.get(3), undo::add);
        undo.reversed().forEach(step -> db.history().undo(step.n()));
        assertThat(columns(model))
                .isEqualTo(before.columns().stream().map(BoardModelTest::ids).toList());
    }

    @Test
    void aChangeFromElsewhereIsShown() {
        deals.create(NewDeal.titled("Dal telefono"));
        assertThat(model.shown().get().board().columns().getFirst().cards())
                .extracting(Card::title)
                .contains("Dal telefono");
    }

    @Test
    void theSumOfAColumnFollowsTheMove() {
        var to = model.shown().get().board().columns().get(3);
        model.move(ids.getFirst(), to.stage().id(), null, was -> {});
        var sums = model.shown().get().board().columns().get(3).sums();
        assertThat(sums.getFirst().minor()).isEqualTo(to.sums().getFirst().minor() + 190_000);
    }

    @Test
    void aDeletedCardComesBack() {
        var undo = new ArrayList<StepId>();
        model.delete(ids.getFirst(), undo::add);
        assertThat(model.shown().get().board().card(ids.getFirst())).isEmpty();
        db.history().undo(undo.getFirst().n());
        assertThat(model.shown().get().board().card(ids.getFirst())).isPresent();
    }

    @Test
    void buyersAreFoundByAPartOfTheName() {
        var found = new ArrayList<String>();
        model.buyers("gall", all -> all.forEach(b -> found.add(b.name())));
        model.buyers("%", all -> all.forEach(b -> found.add(b.name())));
        assertThat(found).containsExactly("Officine Galli Srl");
    }

    private List<DealId> column(int at) {
        return ids(model.shown().get().board().columns().get(at));
    }

    private static List<List<DealId>> columns(BoardModel model) {
        return model.shown().get().board().columns().stream().map(BoardModelTest::ids).toList();
    }

    private static List<DealId> ids(it.trequartista.deals.Column column) {
        return column.cards().stream().map(Card::id).toList();
    }
}
