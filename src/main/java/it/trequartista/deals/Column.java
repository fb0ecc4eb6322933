package it.trequartista.deals;

import it.trequartista.kernel.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A column of the board with what it holds.
///
/// @param stage of the column
/// @param cards in order
public record Column(Stage stage, List<Card> cards) {
    /// Keeps its own copy.
    public Column {
        cards = List.copyOf(cards);
    }

    /// The value of its deals, one sum per currency; nothing when no value is known.
    public List<Money> sums() {
        return sums(cards.stream().map(Card::amount).filter(Objects::nonNull).toList());
    }

    /// One sum per currency, in order of first appearance.
    public static List<Money> sums(List<Money> amounts) {
        var sums = new ArrayList<Money>();
        for (Money amount : amounts) {
            int at = sums.stream().map(Money::currency).toList().indexOf(amount.currency());
            if (at < 0) {
                sums.add(amount);
            } else {
                sums.set(at, sums.get(at).plus(amount));
            }
        }
        return List.copyOf(sums);
    }
}
