package it.trequartista.contracts.ui;

import it.trequartista.contracts.ContractSummary;
import it.trequartista.contracts.Contracts;
import it.trequartista.kernel.Problem;
import it.trequartista.offers.OfferSummary;
import it.trequartista.offers.Offers;
import it.trequartista.ui.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.function.Consumer;

/// What the list of contracts shows.
public final class ContractsModel implements AutoCloseable {
    /// Everything drawn.
    ///
    /// @param loaded false until the file has been read once
    /// @param rows every contract, the newest first
    /// @param open offers that may be accepted
    public record Shown(boolean loaded, List<ContractSummary> rows, List<OfferSummary> open) {
        /// Keeps its own copies.
        public Shown {
            rows = List.copyOf(rows);
            open = List.copyOf(open);
        }
    }

    private final Contracts contracts;
    private final Offers offers;
    private final Background.Lane lane;
    private final Consumer<Problem> failed;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(false, List.of(), List.of()));

    /// Over the open file; begins to read at once.
    public ContractsModel(
            Contracts contracts, Offers offers, Background background, Consumer<Problem> failed) {
        this.contracts = contracts;
        this.offers = offers;
        this.lane = background.lane();
        this.failed = failed;
        this.stopWatching = contracts.watch(() -> background.onScreen(this::refresh));
        refresh();
    }

    /// Everything drawn.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    private void refresh() {
        lane.run(this::read, shown::set, failed);
    }

    private Shown read() {
        var open = offers.all().stream().filter(o -> o.state().mayBeAccepted()).toList();
        return new Shown(true, contracts.all(), open);
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
    }
}
