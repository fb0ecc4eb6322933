package it.trequartista.deals;

import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.StageId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The pipeline as it stands: all open deals, and those won or lost since a day.
///
/// @param columns in the order of the stages
public record Board(List<Column> columns) {
    /// Keeps its own copy.
    public Board {
        columns = List.copyOf(columns);
    }

    /// True when there is no card at all.
    public boolean isEmpty() {
        return columns.stream().allMatch(c -> c.cards().isEmpty());
    }

    /// The card of a deal.
    public Optional<Card> card(DealId id) {
        return columns.stream()
                .flatMap(c -> c.cards().stream())
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    /// This board after a move, as the file will have it: so that the screen need not wait.
    public Board moved(DealId id, StageId to, @Nullable DealId before) {
        var card = card(id).orElse(null);
        if (card == null) {
            return this;
        }
        var there = card.stage().equals(to) ? card : card.arrivedIn(to);
        return new Board(
                columns.stream()
                        .map(
                                c -> {
                                    var cards = new ArrayList<>(c.cards());
                                    cards.remove(card);
                                    if (c.stage().id().equals(to)) {
                                        int at =
                                                cards.stream()
                                                        .map(Card::id)
                                                        .toList()
                                                        .indexOf(before);
                                        cards.add(at < 0 ? cards.size() : at, there);
                                    }
                                    return new Column(c.stage(), cards);
                                })
                        .toList());
    }

    /// The value of all open deals, one sum per currency.
    public List<Money> open() {
        return Column.sums(openCards().map(Card::amount).filter(Objects::nonNull).toList());
    }

    /// The value of all open deals, each times the probability of its stage.
    public List<Money> weighted() {
        return Column.sums(
                columns.stream()
                        .filter(c -> c.stage().kind() == StageKind.OPEN)
                        .flatMap(c -> c.sums().stream().map(m -> m.times(c.stage().probability())))
                        .toList());
    }

    /// How many open deals have no next step.
    public long withoutStep() {
        return openCards().filter(c -> c.next() instanceof NextStep.Missing).count();
    }

    private java.util.stream.Stream<Card> openCards() {
        return columns.stream()
                .filter(c -> c.stage().kind() == StageKind.OPEN)
                .flatMap(c -> c.cards().stream());
    }
}
