package it.trequartista.deals.ui;

import it.trequartista.deals.Board;
import it.trequartista.deals.Card;
import it.trequartista.deals.Column;
import it.trequartista.deals.Stage;
import it.trequartista.deals.StageKind;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.StepId;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// What the board does when asked by mouse, key or menu: each with a way to take it back.
final class BoardActs {
    private final Desk desk;
    private final BoardModel model;

    BoardActs(Desk desk, BoardModel model) {
        this.desk = desk;
        this.model = model;
    }

    void open(DealId id) {
        desk.go().to(new Place.Deal(id));
    }

    void create() {
        NewDealSheet.open(
                desk,
                model::buyers,
                deal -> model.create(deal, id -> desk.go().to(new Place.Deal(id))));
    }

    /// Moves a card; into Won and Lost it first asks what belongs to that.
    void move(DealId id, Stage to, @Nullable DealId before) {
        var board = model.shown().get().board();
        boolean inside = board.card(id).map(c -> c.stage().equals(to.id())).orElse(false);
        if (inside || to.kind() == StageKind.OPEN) {
            model.move(id, to.id(), before, inside ? step -> {} : moved(to));
            return;
        }
        switch (to.kind()) {
            case WON -> ClosingSheets.won(desk, () -> open(id), () -> model.win(id, moved(to)));
            case LOST -> ClosingSheets.lost(desk, loss -> model.lose(id, loss, moved(to)));
            case OPEN -> {}
        }
    }

    void delete(Card card) {
        model.delete(card.id(), step -> desk.done(desk.text("deals.deleted", card.title()), step));
    }

    void menu(BoardCard card, Stage stage) {
        menu(card, stage, model.shown().get().board());
    }

    void menu(BoardCard card, Stage stage, Board board) {
        var id = card.card().id();
        var to = new Menu(desk.text("deals.moveTo"));
        board.columns().stream()
                .map(Column::stage)
                .filter(s -> !s.id().equals(stage.id()))
                .forEach(
                        s ->
                                to.getItems()
                                        .add(
                                                Buttons.item(
                                                        s.name(), null, () -> move(id, s, null))));
        var menu =
                new ContextMenu(
                        Buttons.item(desk.text("deals.open"), Icon.ARROW_RIGHT, () -> open(id)),
                        to,
                        new SeparatorMenuItem(),
                        Buttons.item(
                                desk.text("deals.delete"),
                                Icon.TRASH_2,
                                () -> delete(card.card())));
        menu.show(card, Side.BOTTOM, 0, 4);
    }

    private Consumer<StepId> moved(Stage to) {
        return step -> desk.done(desk.text("deals.moved", to.name()), step);
    }
}
