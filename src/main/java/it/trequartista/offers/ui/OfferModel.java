package it.trequartista.offers.ui;

import it.trequartista.documents.PagePicture;
import it.trequartista.documents.Preview;
import it.trequartista.fiscal.DocumentTotals;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.offers.Customer;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferContent;
import it.trequartista.offers.OfferEdit;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.OfferState;
import it.trequartista.offers.Offers;
import it.trequartista.ui.Background;
import it.trequartista.ui.SavedState;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// One offer being written, or closed.
public final class OfferModel implements AutoCloseable {
    /// Everything drawn.
    ///
    /// @param offer as it is in the file
    /// @param customer whom it is for
    /// @param totals counted now
    /// @param state today
    public record Shown(Offer offer, Customer customer, DocumentTotals totals, OfferState state) {
        /// True while it may be changed.
        public boolean isDraft() {
            return state == OfferState.DRAFT;
        }
    }

    /// A page of the preview.
    ///
    /// @param picture of the page
    /// @param page from 0
    /// @param pages there are
    public record Sheet(PagePicture picture, int page, int pages) {}

    private final Offers offers;
    private final OfferId id;
    private final Background background;
    private final Consumer<Problem> say;
    private final Background.Lane lane;
    private final Background.Lane looks;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SavedState> saved =
            new ReadOnlyObjectWrapper<>(new SavedState.Untouched());

    /// Of an offer of the open file; begins to read at once.
    public OfferModel(Offers offers, OfferId id, Background background, Consumer<Problem> say) {
        this.offers = offers;
        this.id = id;
        this.background = background;
        this.say = say;
        this.lane = background.lane();
        this.looks = background.lane();
        this.stopWatching = offers.onChange(() -> background.onScreen(this::refresh));
        refresh();
    }

    /// Everything drawn; nothing until it is read.
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The page to look at; the old one until a new one is ready.
    public ReadOnlyObjectProperty<Optional<Sheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /// Whether what is on the screen is on the disk.
    public ReadOnlyObjectProperty<SavedState> saved() {
        return saved.getReadOnlyProperty();
    }

    /// Writes a field.
    public void edit(OfferEdit edit) {
        save(
                () -> {
                    offers.edit(id, edit);
                    return id;
                },
                done -> {});
    }

    /// Adds an empty line at the end.
    public void addLine(String taxCode) {
        save(() -> offers.addLine(id, OfferLine.empty(taxCode), null), row -> {});
    }

    /// Writes a line.
    public void edit(OfferLine line) {
        save(
                () -> {
                    offers.editLine(id, line);
                    return id;
                },
                done -> {});
    }

    /// Puts a line at an index, from 0.
    public void move(OfferLine line, int index) {
        save(
                () -> {
                    offers.moveLine(id, line.row(), Math.max(0, index));
                    return id;
                },
                done -> {});
    }

    /// Takes a line out, or brings it back.
    public void remove(OfferLine line, boolean removed) {
        save(
                () -> {
                    offers.removeLine(id, line.row(), removed);
                    return id;
                },
                done -> {});
    }

    /// Takes the number and closes it.
    public void issue() {
        save(() -> offers.issue(id), done -> {});
    }

    /// Records that it went out.
    public void send() {
        save(
                () -> {
                    offers.send(id, "");
                    return id;
                },
                done -> {});
    }

    /// A draft that says the same.
    public void newVersion(Consumer<OfferId> open) {
        save(() -> offers.newVersion(id), open);
    }

    /// Writes the PDF; the file dialog has asked about an existing file.
    public void export(Path target, Runnable done) {
        background.run(
                () -> {
                    offers.export(id, target, true);
                    return target;
                },
                written -> done.run(),
                say);
    }

    /// Draws a page again.
    public void look(int page, double dpi) {
        looks.run(
                () -> {
                    try (var preview = Preview.of(offers.pdf(id))) {
                        int at = Math.clamp(page, 0, preview.pages() - 1);
                        return new Sheet(preview.page(at, dpi), at, preview.pages());
                    }
                },
                drawn -> sheet.set(Optional.of(drawn)),
                say);
    }

    private <T> void save(Callable<T> act, Consumer<T> then) {
        saved.set(new SavedState.Saving());
        background.save(
                act,
                result -> {
                    saved.set(new SavedState.Saved(offers.time().now()));
                    then.accept(result);
                },
                problem -> {
                    saved.set(new SavedState.NotSaved(problem));
                    say.accept(problem);
                });
    }

    private void refresh() {
        lane.run(this::read, read -> shown.set(Optional.of(read)), say);
    }

    private Shown read() {
        var today = offers.time().today();
        var offer = offers.get(id);
        return new Shown(
                offer,
                offers.customer(offer),
                OfferContent.totals(offer, today),
                offer.state(today));
    }

    @Override
    public void close() {
        stopWatching.run();
    }
}
