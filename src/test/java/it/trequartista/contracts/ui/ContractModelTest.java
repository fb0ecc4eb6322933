package it.trequartista.contracts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contracts.ContractEvent;
import it.trequartista.contracts.ContractFile;
import it.trequartista.contracts.Side;
import it.trequartista.contracts.Studio;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.StepId;
import it.trequartista.ui.Background;
import it.trequartista.ui.SavedState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ContractModelTest {
    @TempDir Path folder;
    private Studio studio;
    private ContractId id;
    private ContractModel model;
    private final List<String> failed = new ArrayList<>();

    @BeforeEach
    void open() {
        studio = new Studio(folder);
        id = studio.contracts.accept(studio.sent(), studio.yes());
        model = model(id);
    }

    @AfterEach
    void close() {
        model.close();
        studio.close();
    }

    private ContractModel model(ContractId of) {
        return new ContractModel(
                of,
                studio.contracts,
                Background.direct(),
                studio.db.time(),
                problem -> failed.add(problem.key()));
    }

    private ContractFile file() {
        return model.shown().get().orElseThrow();
    }

    @Test
    void whatIsTypedIsSavedAndSaysSo() {
        model.edit(c -> c.withTitle("Accordo"));
        assertThat(file().contract().title()).isEqualTo("Accordo");
        assertThat(model.saved().get()).isInstanceOf(SavedState.Saved.class);
        var day = studio.db.time().today();
        model.edit(c -> c.withDays(day, day.minusDays(1)));
        assertThat(model.saved().get()).isInstanceOf(SavedState.NotSaved.class);
        assertThat(failed).containsExactly("contracts.endsBefore");
    }

    @Test
    void itGoesFromDraftToSigned() {
        model.issue();
        assertThat(file().state().word()).isEqualTo("ISSUED");
        model.send();
        assertThat(file().state().word()).isEqualTo("OUT_FOR_SIGNATURE");
        model.send();
        assertThat(failed).containsExactly("contracts.notToSend");
        var refused = new ArrayList<String>();
        for (Side side : List.of(Side.CUSTOMER, Side.CUSTOMER, Side.SELLER)) {
            model.sign(studio.ink(side), () -> {}, problem -> refused.add(problem.key()));
        }
        assertThat(refused).containsExactly("contracts.signedAlready");
        assertThat(file().state().word()).isEqualTo("ACTIVE");
        assertThat(file().signature(Side.CUSTOMER)).isPresent();
    }

    @Test
    void aDeletedDraftIsBroughtBack() {
        var undo = new ArrayList<StepId>();
        model.delete(undo::add);
        assertThat(studio.contracts.all()).isEmpty();
        studio.db.history().undo(undo.getFirst().n());
        assertThat(studio.contracts.all()).hasSize(1);
        assertThat(failed).isEmpty();
    }

    @Test
    void anIssuedContractIsNotDeleted() {
        model.issue();
        model.delete(step -> failed.add("deleted"));
        assertThat(failed).containsExactly("contracts.alreadyIssued");
    }

    @Test
    void aVoidedContractIsWrittenAgain() {
        model.issue();
        model.end(ContractEvent.Kind.VOIDED, "");
        var next = new ArrayList<ContractId>();
        model.again(next::add);
        assertThat(next).hasSize(1).doesNotContain(id);
        assertThat(model(next.getFirst()).shown().get().orElseThrow().state().word())
                .isEqualTo("DRAFT");
    }

    @Test
    void theDocumentGoesOutAsItIsKept() throws Exception {
        model.issue();
        Path there = folder.resolve("out.pdf");
        model.export(there);
        assertThat(Files.readAllBytes(there)).isEqualTo(model.pdf());
    }
}
