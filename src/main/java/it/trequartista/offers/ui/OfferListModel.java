package it.trequartista.offers.ui;

import it.trequartista.kernel.Problem;
import it.trequartista.offers.OfferSummary;
import it.trequartista.offers.Offers;
import it.trequartista.ui.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The list of offers and what is typed to find one.
public final class OfferListModel implements AutoCloseable {
    /// Everything drawn.
    ///
    /// @param loaded false until the file has been read once
    /// @param all every offer
    /// @param filter words that must stand in number, subject or customer
    public record Shown(boolean loaded, List<OfferSummary> all, String filter) {
        /// Keeps its own copy.
        public Shown {
            all = List.copyOf(all);
        }

        /// The offers that fit the filter.
        public List<OfferSummary> rows() {
            String[] words = filter.toLowerCase(Locale.ROOT).strip().split("\\s+");
            return all.stream().filter(o -> fits(o, words)).toList();
        }

        private static boolean fits(OfferSummary o, String[] words) {
            String text =
                    (o.number() + " " + o.title() + " " + o.customer()).toLowerCase(Locale.ROOT);
            return List.of(words).stream().allMatch(text::contains);
        }
    }

    private final Offers offers;
    private final Consumer<Problem> say;
    private final Background.Lane lane;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(false, List.of(), ""));

    /// Over the offers of the open file; begins to read at once.
    public OfferListModel(Offers offers, Background background, Consumer<Problem> say) {
        this.offers = offers;
        this.say = say;
        this.lane = background.lane();
        this.stopWatching = offers.onChange(() -> background.onScreen(this::refresh));
        refresh();
    }

    /// Everything drawn.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Narrows the list.
    public void filter(String words) {
        shown.set(new Shown(shown.get().loaded(), shown.get().all(), words));
    }

    private void refresh() {
        lane.run(offers::all, all -> shown.set(new Shown(true, all, shown.get().filter())), say);
    }

    @Override
    public void close() {
        stopWatching.run();
    }
}
