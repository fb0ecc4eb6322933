package it.trequartista.contracts.ui;

import it.trequartista.contracts.Contract;
import it.trequartista.contracts.ContractEvent;
import it.trequartista.contracts.ContractFile;
import it.trequartista.contracts.Contracts;
import it.trequartista.contracts.KeptEvidence;
import it.trequartista.contracts.Signature;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;
import it.trequartista.ui.Background;
import it.trequartista.ui.SavedState;
import it.trequartista.ui.Saves;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What the page of one contract shows and does.
public final class ContractModel implements AutoCloseable {
    private final ContractId id;
    private final Contracts contracts;
    private final Background background;
    private final Consumer<Problem> failed;
    private final Background.Lane lane;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Optional<ContractFile>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Saves saves;
    private boolean gone;

    /// Over a contract of the open file; begins to read at once.
    ///
    /// @param failed says what could not be done
    public ContractModel(
            ContractId id,
            Contracts contracts,
            Background background,
            Time time,
            Consumer<Problem> failed) {
        this.id = id;
        this.contracts = contracts;
        this.background = background;
        this.failed = failed;
        this.saves = new Saves(background, time, failed);
        this.lane = background.lane();
        this.stopWatching = contracts.watch(() -> background.onScreen(this::refresh));
        refresh();
    }

    /// The contract.
    ContractId id() {
        return id;
    }

    /// Everything drawn; nothing until it has been read.
    public ReadOnlyObjectProperty<Optional<ContractFile>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether what is on the screen is on the disk.
    public ReadOnlyObjectProperty<SavedState> saved() {
        return saves.state();
    }

    /// The document as it is on the disk. Slow: for the background.
    public byte[] pdf() {
        return contracts.pdf(id);
    }

    /// Changes a field of the draft, on top of what the disk has by then.
    public void edit(UnaryOperator<Contract> change) {
        saves.save(() -> contracts.edit(change.apply(contracts.get(id).contract())));
    }

    /// Numbers and freezes it.
    public void issue() {
        saves.save(() -> contracts.issue(id), done -> {});
    }

    /// Notes that it went to the customer.
    public void send() {
        saves.save(() -> contracts.send(id), () -> {});
    }

    /// Records a signature.
    public void sign(Signature signature, Runnable done, Consumer<Problem> refused) {
        background.save(() -> contracts.sign(id, signature), f -> done.run(), refused);
    }

    /// Deletes the draft. That it is not there to be read from then on is no problem, and it may
    /// return.
    public void delete(Consumer<StepId> deleted) {
        gone = true;
        saves.save(() -> contracts.delete(id), deleted);
    }

    /// Writes it down anew, as a draft that says the same.
    public void again(Consumer<ContractId> drafted) {
        saves.save(() -> contracts.again(id), drafted);
    }

    /// Ends it.
    public void end(ContractEvent.Kind kind, String why) {
        saves.save(() -> contracts.end(id, kind, why), () -> {});
    }

    /// Writes the document into a file the user has chosen, or confirmed to replace. Slow: for the
    /// background.
    public void export(Path target) {
        contracts.export(id, target, true);
    }

    /// Writes a kept file out again. Slow: for the background.
    public void export(KeptEvidence kept, Path target) {
        contracts.export(kept, target, true);
    }

    private void refresh() {
        lane.run(
                () -> contracts.get(id),
                file -> {
                    gone = false;
                    shown.set(Optional.of(file));
                },
                problem -> {
                    if (!gone) {
                        failed.accept(problem);
                    }
                });
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
    }
}
