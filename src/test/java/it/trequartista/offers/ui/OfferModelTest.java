package it.trequartista.offers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Rate;
import it.trequartista.kernel.StepId;
import it.trequartista.offers.LineEdit;
import it.trequartista.offers.OfferEdit;
import it.trequartista.offers.OfferFile;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.OfferStarts;
import it.trequartista.offers.OfferState;
import it.trequartista.offers.OfferSummary;
import it.trequartista.offers.SentBy;
import it.trequartista.ui.Background;
import it.trequartista.ui.SavedState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class OfferModelTest {
    @TempDir Path folder;
    private final List<Problem> said = new ArrayList<>();
    private OfferFile file;
    private OfferStarts starts;
    private OfferId id;
    private OfferModel model;

    @BeforeEach
    void open() {
        file = new OfferFile(folder);
        starts = new OfferStarts(file.db(), file.offers());
        id = file.draft();
        model = model(id);
    }

    private OfferModel model(OfferId of) {
        return new OfferModel(file.offers(), starts, of, Background.direct(), said::add);
    }

    @AfterEach
    void close() {
        model.close();
        file.close();
    }

    private OfferModel.Shown shown() {
        return model.shown().get().orElseThrow();
    }

    private long row() {
        return shown().offer().lines().getFirst().row();
    }

    @Test
    void totalsFollowWhatIsTyped() {
        model.edit(row(), new LineEdit.Quantity(new BigDecimal("2")));
        assertThat(shown().totals().payable()).isEqualTo(Money.euro(212_160));
        model.edit(new OfferEdit.Discount(Rate.percent(50)));
        assertThat(shown().totals().payable()).isEqualTo(Money.euro(106_080));
        assertThat(model.saved().get()).isInstanceOf(SavedState.Saved.class);
    }

    @Test
    void twoFieldsOfALineTypedOneAfterTheOtherBothStay() {
        model.edit(row(), new LineEdit.Name("Testi"));
        model.edit(row(), new LineEdit.Unit("h"));
        model.edit(row(), new LineEdit.Detail("24 schede"));
        var line = shown().offer().lines().getFirst();
        assertThat(List.of(line.name(), line.unit(), line.detail()))
                .containsExactly("Testi", "h", "24 schede");
    }

    @Test
    void aLineIsAddedMovedRemovedAndBroughtBack() {
        var rows = new ArrayList<Long>();
        model.addLine(OfferFile.line("Testi", "1", "10"), row(), rows::add);
        model.move(rows.getFirst(), 0);
        assertThat(shown().offer().lines())
                .extracting(OfferLine::name)
                .containsExactly("Testi", "Sito web");
        var undo = new ArrayList<StepId>();
        model.remove(rows.getFirst(), undo::add);
        assertThat(shown().offer().lines()).hasSize(1);
        file.db().history().undo(undo.getFirst().n());
        assertThat(shown().offer().lines()).hasSize(2);
    }

    @Test
    void theCustomerIsFoundByAnyWordAndChosen() {
        model.customers(
                "gal",
                found ->
                        assertThat(found)
                                .extracting(c -> c.written())
                                .contains("Officine Galli Srl", "Marta Galli"));
        model.chooseNew("Caffè Nuovo", true);
        assertThat(shown().customer().name()).isEqualTo("Caffè Nuovo");
        model.customers("caffe nu", found -> model.choose(found.getFirst()));
        assertThat(shown().customer().name()).isEqualTo("Caffè Nuovo");
        model.choose(starts.customer(new CompanyId(7)));
        assertThat(shown().offer().conditions().withholds()).isTrue();
    }

    @Test
    void issuingSaysWhatIsMissingAndThenClosesIt() {
        var missing = new ArrayList<Problem>();
        model.edit(new OfferEdit.Title(""));
        model.issue(missing::add);
        assertThat(missing).extracting(Problem::key).containsExactly("offers.noTitle");
        model.edit(new OfferEdit.Title("Sito"));
        model.addLine(OfferLine.empty("22"), null, r -> {});
        model.issue(missing::add);
        assertThat(missing).hasSize(1);
        assertThat(shown().state()).isEqualTo(OfferState.ISSUED);
        assertThat(shown().offer().lines()).extracting(OfferLine::name).containsExactly("Sito web");
        model.edit(new OfferEdit.Title("Altro"));
        assertThat(said).extracting(Problem::key).containsExactly("offers.frozen");
        assertThat(model.saved().get()).isInstanceOf(SavedState.NotSaved.class);
    }

    @Test
    void anItemWithoutANameIsPointedAt() {
        var missing = new ArrayList<Problem>();
        model.addLine(OfferFile.line("", "1", "50"), null, r -> {});
        model.issue(missing::add);
        assertThat(missing).containsExactly(Problem.rule("offers.noName", 2));
    }

    @Test
    void itIsSentDeclinedAndRenewed() {
        model.issue(said::add);
        model.send(SentBy.PEC);
        assertThat(shown().state()).isEqualTo(OfferState.SENT);
        assertThat(shown().offer().events().getLast().channel()).isEqualTo("PEC");
        model.decline("Troppo caro", () -> {});
        assertThat(shown().state()).isEqualTo(OfferState.DECLINED);
        var next = new ArrayList<OfferId>();
        model.newVersion(next::add);
        assertThat(shown().versions()).extracting(OfferSummary::version).containsExactly(2, 1);
        assertThat(said).isEmpty();
    }

    @Test
    void anIssuedOfferIsTakenBack() {
        model.issue(said::add);
        model.withdraw("Sbagliato cliente");
        assertThat(shown().state()).isEqualTo(OfferState.WITHDRAWN);
    }

    @Test
    void aDraftIsDeletedWithoutASoundAndBroughtBack() {
        var undo = new ArrayList<StepId>();
        model.delete(undo::add);
        assertThat(file.offers().all()).isEmpty();
        assertThat(said).isEmpty();
        file.db().history().undo(undo.getFirst().n());
        assertThat(file.offers().all()).hasSize(1);
        model.edit(new OfferEdit.Title("Di nuovo qui"));
        assertThat(shown().offer().wording().title()).isEqualTo("Di nuovo qui");
    }

    @Test
    void thePreviewKeepsThePageThatThereIs() {
        model.look(7, 40);
        var sheet = model.sheet().get().orElseThrow();
        assertThat(sheet.page()).isZero();
        assertThat(sheet.pages()).isEqualTo(1);
    }

    @Test
    void aContactsOfferTakesTheirOnlyDealOrOpensOne() {
        var who = starts.customer(new CompanyId(7));
        assertThat(starts.deals(who)).hasSize(1);
        var known = starts.create(who, starts.deals(who).getFirst().id());
        assertThat(file.offers().get(known).wording().title()).isEqualTo("Sito e piano contenuti");
        assertThat(file.offers().customer(file.offers().get(known)).attention())
                .isEqualTo("Marta Galli");
        var nobody = starts.newPerson("Anna Maria Verdi");
        assertThat(starts.deals(nobody)).isEmpty();
        var first = starts.create(nobody, null);
        assertThat(file.offers().customer(file.offers().get(first)).name())
                .isEqualTo("Anna Maria Verdi");
        assertThat(file.offers().get(first).wording().title()).isEmpty();
        assertThat(starts.deals(nobody)).hasSize(1);
    }
}
