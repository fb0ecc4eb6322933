package it.trequartista.deals.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.function.Supplier;

/// The keys of a card: arrows go to the next card, with Shortcut+Shift they carry it there; Enter
/// opens, M shows where it can go, Delete deletes.
final class CardKeys {
    private final Supplier<List<BoardColumn>> columns;
    private final BoardActs acts;

    CardKeys(Supplier<List<BoardColumn>> columns, BoardActs acts) {
        this.columns = columns;
        this.acts = acts;
    }

    void pressed(KeyEvent key, BoardCard card, BoardColumn column) {
        boolean carry = key.isShortcutDown() && key.isShiftDown();
        if (!carry && (key.isShortcutDown() || key.isAltDown())) {
            return;
        }
        switch (key.getCode()) {
            case LEFT -> aside(card, column, -1, carry);
            case RIGHT -> aside(card, column, 1, carry);
            case UP -> along(card, column, -1, carry);
            case DOWN -> along(card, column, 1, carry);
            case ENTER -> acts.open(card.card().id());
            case DELETE, BACK_SPACE -> acts.delete(card.card());
            case M, CONTEXT_MENU -> acts.menu(card, column.stage());
            case F10 -> {
                if (key.isShiftDown()) {
                    acts.menu(card, column.stage());
                }
            }
            default -> {
                return;
            }
        }
        if (key.getCode() != KeyCode.TAB) {
            key.consume();
        }
    }

    private void along(BoardCard card, BoardColumn column, int by, boolean carry) {
        var cards = column.cards();
        int to = cards.indexOf(card) + by;
        if (to < 0 || to >= cards.size()) {
            return;
        }
        if (!carry) {
            cards.get(to).requestFocus();
            return;
        }
        int before = by < 0 ? to : to + 1;
        acts.move(
                card.card().id(),
                column.stage(),
                before < cards.size() ? cards.get(before).card().id() : null);
    }

    private void aside(BoardCard card, BoardColumn column, int by, boolean carry) {
        var all = columns.get();
        int row = column.cards().indexOf(card);
        for (int i = all.indexOf(column) + by; i >= 0 && i < all.size(); i += by) {
            var there = all.get(i).cards();
            if (carry) {
                var before = row < there.size() ? there.get(row).card().id() : null;
                acts.move(card.card().id(), all.get(i).stage(), before);
                return;
            }
            if (!there.isEmpty()) {
                Node next = there.get(Math.min(row, there.size() - 1));
                next.requestFocus();
                return;
            }
        }
    }
}
