package it.trequartista.deals.ui;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.TouchKind;
import it.trequartista.deals.Buyer;
import it.trequartista.deals.DealEdit;
import it.trequartista.deals.DealFile;
import it.trequartista.deals.DealRole;
import it.trequartista.deals.Deals;
import it.trequartista.deals.Loss;
import it.trequartista.deals.NextStep;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.PublicationId;
import it.trequartista.kernel.StageId;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;
import it.trequartista.ui.Background;
import it.trequartista.ui.SavedState;
import it.trequartista.ui.Saves;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One deal as shown, and what one does with it.
public final class DealModel implements AutoCloseable {
    private final Deals deals;
    private final DealId id;
    private final Background.Lane lane;
    private final Background.Lane finding;
    private final Time time;
    private final Consumer<Problem> say;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Optional<DealFile>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Saves saves;
    private boolean gone;

    /// A deal of a file; problems are said to `say`.
    public DealModel(
            Deals deals, DealId id, Background background, Time time, Consumer<Problem> say) {
        this.deals = deals;
        this.id = id;
        this.lane = background.lane();
        this.finding = background.lane();
        this.time = time;
        this.saves = new Saves(background, time, say);
        this.say = say;
        this.stopWatching = deals.watch(() -> background.onScreen(this::reload));
        reload();
    }

    /// What is drawn; empty until it is read.
    public ReadOnlyObjectProperty<Optional<DealFile>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether what was typed is on the disk.
    public ReadOnlyObjectProperty<SavedState> saved() {
        return saves.state();
    }

    /// Which deal.
    public DealId id() {
        return id;
    }

    /// Reads the file again.
    public void reload() {
        lane.run(
                () -> deals.file(id),
                file -> {
                    gone = false;
                    shown.set(Optional.of(file));
                },
                problem -> {
                    if (!gone) {
                        say.accept(problem);
                    }
                });
    }

    /// Writes one field.
    public void edit(DealEdit edit) {
        saves.save(() -> deals.edit(id, edit));
    }

    /// What comes next.
    public void next(NextStep step) {
        edit(new DealEdit.Next(step));
    }

    /// Moves it to the end of an open stage.
    public void move(StageId to, Consumer<StepId> moved) {
        saves.save(() -> deals.move(id, to, null), moved);
    }

    /// Wins it without an offer.
    public void win(Consumer<StepId> moved) {
        saves.save(() -> deals.win(id), moved);
    }

    /// Loses it to a keeper.
    public void lose(Loss loss, Consumer<StepId> moved) {
        saves.save(() -> deals.lose(id, loss), moved);
    }

    /// Opens it again.
    public void reopen(Consumer<StepId> moved) {
        saves.save(() -> deals.reopen(id), moved);
    }

    /// Deletes it. That it is not there to be read from then on is no problem, and it may return.
    public void delete(Consumer<StepId> deleted) {
        gone = true;
        saves.save(() -> deals.delete(id), deleted);
    }

    /// Names a person in it.
    public void addPerson(PersonId person) {
        saves.save(() -> deals.addPerson(id, person, DealRole.CONTACT), () -> {});
    }

    /// Says what a person is to it.
    public void setRole(long row, DealRole role) {
        saves.save(() -> deals.setRole(row, role), () -> {});
    }

    /// Takes a person out.
    public void removePerson(long row) {
        saves.save(() -> deals.removePerson(row), () -> {});
    }

    /// What is logged of a deal.
    ///
    /// @param kind what it was
    /// @param direction who moved first
    /// @param on which day
    /// @param summary one line
    /// @param people who took part
    /// @param cause the publication that caused it, null for none
    public record Note(
            TouchKind kind,
            Direction direction,
            LocalDate on,
            String summary,
            List<PersonId> people,
            @Nullable PublicationId cause) {
        /// Keeps its own copy.
        public Note {
            people = List.copyOf(people);
        }
    }

    /// Logs a touchpoint.
    public void log(Note note, Consumer<StepId> logged) {
        var links = new Links(note.people(), null, id, note.cause(), null, null, null);
        var touch =
                NewTouchpoint.of(
                        time.momentOf(note.on()),
                        note.kind(),
                        note.direction(),
                        note.summary(),
                        links);
        saves.save(() -> deals.log(id, touch), logged);
    }

    /// Who may buy or take part, by a part of the name.
    public void buyers(String typed, Consumer<List<Buyer>> found) {
        finding.run(() -> deals.buyers(typed), found, say);
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
        finding.drop();
    }
}
