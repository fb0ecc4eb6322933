package it.trequartista.contracts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contracts.Acceptance;
import it.trequartista.contracts.Contracts;
import it.trequartista.contracts.Studio;
import it.trequartista.contracts.ui.AcceptModel.Said;
import it.trequartista.contracts.ui.AcceptModel.Shown;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.ui.Background;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class AcceptModelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @TempDir Path folder;
    @AutoClose private Studio studio;
    private AcceptModel model;
    private final List<String> failed = new ArrayList<>();

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        model =
                new AcceptModel(
                        studio.contracts,
                        studio.offers,
                        Background.direct(),
                        studio.db.time(),
                        problem -> failed.add(problem.key()));
    }

    private OfferId asked() {
        var offer = studio.sent();
        model.open(offer);
        return offer;
    }

    private Shown.Asking asking() {
        return (Shown.Asking) model.shown().get();
    }

    private Shown.Done done() {
        return (Shown.Done) model.shown().get();
    }

    private static Said said(String byWhom, LocalDate on, String note, boolean late) {
        return new Said(Acceptance.How.PHONE, byWhom, on, note, null, late);
    }

    private String refusal() {
        return asking().refused().map(Problem::key).orElse("");
    }

    @Test
    void theFormKnowsTheOfferWhomToAskAndWhatItIsWorth() {
        asked();
        assertThat(asking().number()).isEqualTo("2026-001");
        assertThat(asking().attention()).isEqualTo("Anna Riva");
        assertThat(asking().lines())
                .extracting(AcceptModel.Line::name, AcceptModel.Line::taken)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Marchio", true),
                        org.assertj.core.groups.Tuple.tuple("Biglietti da visita", false));
        assertThat(asking().total()).isEqualTo(Money.euro(122_000));
    }

    @Test
    void whatIsTakenMovesTheValue() {
        asked();
        var lines = asking().lines();
        model.take(lines.getLast().row(), true);
        assertThat(asking().net()).isEqualTo(Money.euro(120_000));
        assertThat(asking().part()).isFalse();
        model.take(lines.getFirst().row(), false);
        assertThat(asking().net()).isEqualTo(Money.euro(20_000));
        assertThat(asking().part()).isTrue();
        model.take(lines.getFirst().row(), true);
        assertThat(asking().part()).isFalse();
    }

    @Test
    void aYesLeadsToItsContract() {
        var offer = asked();
        model.record(said("Anna Riva", DAY, "Al telefono: procediamo", false));
        assertThat(done().recorded()).isTrue();
        assertThat(studio.contracts.ofOffer(offer)).contains(done().contract());
    }

    @Test
    void anOfferWithItsYesLeadsToItsContractAtOnce() {
        var offer = studio.sent();
        var contract = studio.contracts.accept(offer, studio.yes());
        model.open(offer);
        assertThat(model.shown().get()).isEqualTo(new Shown.Done(contract, false, false));
    }

    @Test
    void aRefusalStaysInTheForm() {
        asked();
        model.record(said(" ", DAY, "sì", false));
        assertThat(refusal()).isEqualTo("contracts.byWhomMissing");
        model.record(said("Anna", DAY, "", false));
        assertThat(refusal()).isEqualTo("contracts.proofMissing");
        model.record(said("Anna", DAY.plusDays(2), "sì", false));
        assertThat(refusal()).isEqualTo("contracts.future");
        model.record(said("Anna", DAY.minusDays(2), "sì", false));
        assertThat(refusal()).isEqualTo("contracts.beforeOffer");
        model.record(said("Anna", DAY, "sì", false));
        assertThat(done().recorded()).isTrue();
        assertThat(failed).isEmpty();
    }

    @Test
    void aLateYesIsTakenOnlyByOneWhoSaysSo() {
        asked();
        studio.pass(60);
        model.record(said("Anna", DAY.plusDays(60), "sì", false));
        assertThat(refusal()).isEqualTo(Contracts.LATE);
        model.record(said("Anna", DAY.plusDays(60), "sì", true));
        assertThat(done().recorded()).isTrue();
    }

    @Test
    void aDraftOfferIsNotAsked() {
        model.open(studio.offers.create(studio.deal));
        assertThat(model.shown().get()).isEqualTo(new Shown.Reading());
        assertThat(failed).containsExactly("contracts.notIssued");
    }
}
