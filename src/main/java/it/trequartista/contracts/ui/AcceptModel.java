package it.trequartista.contracts.ui;

import it.trequartista.contracts.Acceptance;
import it.trequartista.contracts.Agreement;
import it.trequartista.contracts.Chosen;
import it.trequartista.contracts.Contracts;
import it.trequartista.contracts.Evidence;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.offers.IssuedOffer;
import it.trequartista.offers.LineKind;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferContent;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.Offers;
import it.trequartista.ui.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the form of an acceptance shows and does.
public final class AcceptModel {
    /// Where the form stands.
    public sealed interface Shown {
        /// The offer is being read.
        record Reading() implements Shown {}

        /// Waits for the user.
        ///
        /// @param number of the offer
        /// @param attention whom it was addressed to, may be ""
        /// @param lines that can be taken, in order
        /// @param net of what is taken
        /// @param total of it, with taxes
        /// @param part true when something offered is left out
        /// @param refused what stood against it, if anything did
        record Asking(
                String number,
                String attention,
                List<Line> lines,
                Money net,
                Money total,
                boolean part,
                Optional<Problem> refused)
                implements Shown {}

        /// Being written.
        record Recording() implements Shown {}

        /// There is a contract now, or there was one already.
        ///
        /// @param contract to go to
        /// @param recorded true when it was made just now
        /// @param part true when the yes was to a part
        record Done(ContractId contract, boolean recorded, boolean part) implements Shown {}
    }

    /// A line of the offer.
    ///
    /// @param row its number
    /// @param name of it
    /// @param price net
    /// @param optional true for one that was offered besides
    /// @param taken true when it is agreed on
    public record Line(long row, String name, Money price, boolean optional, boolean taken) {}

    /// What the user says of a yes.
    ///
    /// @param how it came
    /// @param byWhom said it
    /// @param on which day
    /// @param note what was said or seen
    /// @param evidence null for none
    /// @param takenLate the user holds a late yes good
    public record Said(
            Acceptance.How how,
            String byWhom,
            LocalDate on,
            String note,
            @Nullable Evidence evidence,
            boolean takenLate) {}

    private record Read(Offer offer, IssuedOffer issued, String attention) {}

    private final Contracts contracts;
    private final Offers offers;
    private final Background background;
    private final Time time;
    private final Consumer<Problem> failed;
    private final Set<Long> options = new HashSet<>();
    private final Set<Long> leftOut = new HashSet<>();
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown.Reading());
    private @Nullable Read read;

    /// Over the open file.
    ///
    /// @param failed hears why an offer cannot be read
    public AcceptModel(
            Contracts contracts,
            Offers offers,
            Background background,
            Time time,
            Consumer<Problem> failed) {
        this.contracts = contracts;
        this.offers = offers;
        this.background = background;
        this.time = time;
        this.failed = failed;
    }

    /// Everything drawn.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Asks for the acceptance of an offer; of one that has its yes already, leads to its contract.
    public void open(OfferId id) {
        background.save(() -> contracts.ofOffer(id), there -> begin(id, there), failed);
    }

    private void begin(OfferId id, Optional<ContractId> there) {
        if (there.isPresent()) {
            shown.set(new Shown.Done(there.get(), false, false));
            return;
        }
        background.run(
                () -> read(id),
                is -> {
                    read = is;
                    ask(is, Optional.empty());
                },
                failed);
    }

    private Read read(OfferId id) {
        var offer = offers.get(id);
        var issued =
                offer.issued().orElseThrow(() -> Problem.rule("contracts.notIssued").refused());
        return new Read(offer, issued, offers.customer(offer).attention());
    }

    /// Takes a line, or leaves it.
    public void take(long row, boolean is) {
        var now = read;
        if (now == null) {
            return;
        }
        now.offer().lines().stream()
                .filter(l -> l.row() == row)
                .forEach(
                        l -> {
                            boolean optional = l.kind() == LineKind.OPTIONAL;
                            var rows = optional ? options : leftOut;
                            boolean _ = is == optional ? rows.add(row) : rows.remove(row);
                        });
        ask(now, Optional.empty());
    }

    /// Records the yes. A refusal is shown where it was asked.
    public void record(Said said) {
        var now = read;
        if (now == null) {
            return;
        }
        var chosen = chosen();
        try {
            var acceptance =
                    new Acceptance(
                            said.how(),
                            said.byWhom(),
                            time.momentOf(said.on()),
                            said.note(),
                            said.evidence(),
                            chosen,
                            said.takenLate());
            shown.set(new Shown.Recording());
            background.save(
                    () -> contracts.accept(now.offer().id(), acceptance),
                    id -> shown.set(new Shown.Done(id, true, chosen.isPart())),
                    problem -> ask(now, Optional.of(problem)));
        } catch (Refused refused) {
            ask(now, Optional.of(refused.problem()));
        }
    }

    private Chosen chosen() {
        return new Chosen(options, leftOut);
    }

    private void ask(Read now, Optional<Problem> refused) {
        var chosen = chosen();
        var totals = Agreement.totals(now.offer(), chosen, time.dayOf(now.issued().at()));
        shown.set(
                new Shown.Asking(
                        now.issued().number(),
                        now.attention(),
                        now.offer().lines().stream()
                                .filter(l -> l.kind() != LineKind.TEXT)
                                .map(l -> line(l, now.offer(), chosen))
                                .toList(),
                        totals.fee(),
                        totals.total(),
                        chosen.isPart(),
                        refused));
    }

    private static Line line(OfferLine line, Offer offer, Chosen chosen) {
        return new Line(
                line.row(),
                line.name(),
                OfferContent.net(line, offer),
                line.kind() == LineKind.OPTIONAL,
                chosen.takes(line));
    }
}
