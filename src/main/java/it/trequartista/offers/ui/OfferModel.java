package it.trequartista.offers.ui;

import it.trequartista.documents.PagePicture;
import it.trequartista.documents.Preview;
import it.trequartista.fiscal.DocumentTotals;
import it.trequartista.fiscal.FiscalProfile;
import it.trequartista.fiscal.FiscalProfiles;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.offers.Candidate;
import it.trequartista.offers.Customer;
import it.trequartista.offers.LineEdit;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferContent;
import it.trequartista.offers.OfferEdit;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.OfferStarts;
import it.trequartista.offers.OfferState;
import it.trequartista.offers.OfferSummary;
import it.trequartista.offers.Offers;
import it.trequartista.offers.SentBy;
import it.trequartista.ui.Background;
import it.trequartista.ui.SavedState;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// One offer being written, or closed.
public final class OfferModel implements AutoCloseable {
    /// Everything drawn.
    ///
    /// @param offer as it is in the file
    /// @param customer whom it is for
    /// @param totals counted now, or when it was issued
    /// @param law that counted them
    /// @param state today
    /// @param versions of this offer, the newest first
    public record Shown(
            Offer offer,
            Customer customer,
            DocumentTotals totals,
            FiscalProfile law,
            OfferState state,
            List<OfferSummary> versions) {
        /// Keeps its own copy.
        public Shown {
            versions = List.copyOf(versions);
        }

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
    private final OfferStarts starts;
    private final OfferId id;
    private final Background background;
    private final Consumer<Problem> say;
    private final Background.Lane lane;
    private final Background.Lane looks;
    private final Background.Lane finding;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SavedState> saved =
            new ReadOnlyObjectWrapper<>(new SavedState.Untouched());
    private boolean gone;

    /// Of an offer of the open file; begins to read at once.
    public OfferModel(
            Offers offers,
            OfferStarts starts,
            OfferId id,
            Background background,
            Consumer<Problem> say) {
        this.offers = offers;
        this.starts = starts;
        this.id = id;
        this.background = background;
        this.say = say;
        this.lane = background.lane();
        this.looks = background.lane();
        this.finding = background.lane();
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

    /// Which offer.
    public OfferId id() {
        return id;
    }

    /// Writes a field.
    public void edit(OfferEdit edit) {
        save(() -> done(() -> offers.edit(id, edit)), done -> {});
    }

    /// Who may be the customer.
    public void customers(String typed, Consumer<List<Candidate>> found) {
        finding.run(() -> starts.customers(typed), found, say);
    }

    /// Chooses the customer.
    public void choose(Candidate who) {
        edit(new OfferEdit.Customer(who.company(), who.person()));
    }

    /// Makes a company, or a person, that nobody knew yet and chooses it.
    public void chooseNew(String name, boolean company) {
        save(() -> company ? starts.newCompany(name) : starts.newPerson(name), this::choose);
    }

    /// Adds a line behind another, or at the end.
    ///
    /// @param then gets its row
    public void addLine(OfferLine line, @Nullable Long after, Consumer<Long> then) {
        save(() -> offers.addLine(id, line, after), then);
    }

    /// Writes a field of a line.
    public void edit(long row, LineEdit edit) {
        save(() -> done(() -> offers.editLine(id, row, edit)), done -> {});
    }

    /// Puts a line at an index, from 0.
    public void move(long row, int index) {
        save(() -> done(() -> offers.moveLine(id, row, Math.max(0, index))), done -> {});
    }

    /// Takes a line out.
    public void remove(long row, Consumer<StepId> then) {
        save(() -> offers.removeLine(id, row), then);
    }

    /// Takes the number and closes it.
    ///
    /// @param refused is told what is still missing
    public void issue(Consumer<Problem> refused) {
        background.save(() -> offers.issue(id), issued -> {}, refused);
    }

    /// Records that it went out.
    public void send(SentBy how) {
        save(() -> done(() -> offers.send(id, how.name())), done -> {});
    }

    /// Records a no.
    public void decline(String reason, Runnable then) {
        save(() -> done(() -> offers.decline(id, reason)), done -> then.run());
    }

    /// Takes it back.
    public void withdraw(String reason) {
        save(() -> done(() -> offers.withdraw(id, reason)), done -> {});
    }

    /// Deletes the draft.
    public void delete(Consumer<StepId> then) {
        gone = true;
        save(() -> offers.delete(id), then);
    }

    /// A draft that says the same.
    public void newVersion(Consumer<OfferId> open) {
        save(() -> offers.newVersion(id), open);
    }

    /// Writes the PDF; the file dialog has asked about an existing file. Slow: for the background.
    public void export(Path target) {
        offers.export(id, target, true);
    }

    /// Draws a page again.
    public void look(int page, double dpi) {
        if (gone) {
            return;
        }
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

    private OfferId done(Runnable act) {
        act.run();
        return id;
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
                    gone = false;
                    saved.set(new SavedState.NotSaved(problem));
                    say.accept(problem);
                });
    }

    private void refresh() {
        lane.run(
                this::read,
                read -> {
                    gone = false;
                    shown.set(Optional.of(read));
                },
                problem -> {
                    if (!gone) {
                        say.accept(problem);
                    }
                });
    }

    private Shown read() {
        var offer = offers.get(id);
        var day = offer.issued().map(i -> offers.time().dayOf(i.at())).orElse(today());
        return new Shown(
                offer,
                offers.customer(offer),
                OfferContent.totals(offer, day),
                FiscalProfiles.italian().get(offer.conditions().profile(), day),
                offer.state(today()),
                offers.versions(offer));
    }

    private java.time.LocalDate today() {
        return offers.time().today();
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
        looks.drop();
    }
}
