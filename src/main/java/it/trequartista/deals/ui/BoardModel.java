package it.trequartista.deals.ui;

import it.trequartista.contacts.leads.Lead;
import it.trequartista.deals.Board;
import it.trequartista.deals.Buyer;
import it.trequartista.deals.Deals;
import it.trequartista.deals.Loss;
import it.trequartista.deals.NewDeal;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.LeadId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StageId;
import it.trequartista.kernel.StepId;
import it.trequartista.ui.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The board as shown, and what one does on it.
public final class BoardModel implements AutoCloseable {
    /// All that is drawn.
    ///
    /// @param board columns and cards
    /// @param leads that are open
    /// @param loading true until the first answer
    public record Shown(Board board, List<Lead> leads, boolean loading) {}

    private final Deals deals;
    private final Background background;
    private final Background.Lane lane;
    private final Background.Lane finding;
    private final Consumer<Problem> say;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(new Board(List.of()), List.of(), true));

    /// The board of a file; problems are said to `say`.
    public BoardModel(Deals deals, Background background, Consumer<Problem> say) {
        this.deals = deals;
        this.background = background;
        this.lane = background.lane();
        this.finding = background.lane();
        this.say = say;
        this.stopWatching = deals.watch(() -> background.onScreen(this::reload));
        reload();
    }

    /// What is drawn.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Reads the file again.
    public void reload() {
        lane.run(() -> new Shown(deals.board(), deals.leads(), false), shown::set, say);
    }

    /// Moves a card at once and writes it behind; `moved` gets the step.
    public void move(DealId id, StageId to, @Nullable DealId before, Consumer<StepId> moved) {
        lane.drop();
        var now = shown.get();
        shown.set(new Shown(now.board().moved(id, to, before), now.leads(), false));
        write(() -> deals.move(id, to, before), moved);
    }

    /// Makes a deal of a lead.
    public void qualify(LeadId lead, Consumer<DealId> made) {
        write(() -> deals.qualify(lead), made);
    }

    /// Lets a lead go: it becomes no customer.
    public void dismiss(LeadId lead, Consumer<StepId> done) {
        write(() -> deals.dismiss(lead), done);
    }

    /// Wins a deal without an offer.
    public void win(DealId id, Consumer<StepId> moved) {
        write(() -> deals.win(id), moved);
    }

    /// Loses a deal to a keeper.
    public void lose(DealId id, Loss loss, Consumer<StepId> moved) {
        write(() -> deals.lose(id, loss), moved);
    }

    /// Opens a deal.
    public void create(NewDeal deal, Consumer<DealId> created) {
        write(() -> deals.create(deal), created);
    }

    /// Who may buy, by a part of the name; only the newest answer comes.
    public void buyers(String typed, Consumer<List<Buyer>> found) {
        finding.run(() -> deals.buyers(typed), found, say);
    }

    /// Deletes a deal.
    public void delete(DealId id, Consumer<StepId> deleted) {
        write(() -> deals.delete(id), deleted);
    }

    private <T> void write(Callable<T> change, Consumer<T> done) {
        background.save(
                change,
                result -> {
                    reload();
                    done.accept(result);
                },
                problem -> {
                    reload();
                    say.accept(problem);
                });
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
    }
}
