package it.trequartista.deals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.TouchKind;
import it.trequartista.contacts.Touchpoint;
import it.trequartista.deals.DealFile;
import it.trequartista.deals.DealSamples;
import it.trequartista.deals.Deals;
import it.trequartista.deals.NextStep;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.PublicationId;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class DealModelTest {
    @TempDir Path folder;
    private Db db;
    private DealModel model;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("a.trequartista"), DealSamples.MONDAY);
        DealId id = DealSamples.fill(db).get(6);
        db.run(
                h -> {
                    h.execute("INSERT INTO person (id, given_name) VALUES (5, 'Marta')");
                    h.execute("INSERT INTO content_item (id, title) VALUES (7, 'Il prezzo')");
                    h.execute(
                            "INSERT INTO publication (id, content_id, published_on) VALUES (8, 7,"
                                    + " '2026-01-02')");
                });
        model =
                new DealModel(
                        new Deals(db),
                        id,
                        Background.direct(),
                        DealSamples.MONDAY,
                        problem -> said.add(problem.key()));
    }

    @AfterEach
    void close() {
        model.close();
        db.close();
    }

    private DealFile file() {
        return model.shown().get().orElseThrow();
    }

    private DealModel.Note note(String summary, LocalDate on) {
        return new DealModel.Note(
                TouchKind.MEETING,
                Direction.IN,
                on,
                summary,
                List.of(new PersonId(5)),
                new PublicationId(8));
    }

    @Test
    void whatIsLoggedStandsInTheStoryWithWhomAndWhy() {
        var undo = new ArrayList<StepId>();
        model.log(note("Vista la proposta", DealSamples.MONDAY.today().minusDays(1)), undo::add);
        Touchpoint touch = file().touches().getFirst();
        assertThat(touch.summary()).isEqualTo("Vista la proposta");
        assertThat(touch.who()).isEqualTo("Marta");
        assertThat(touch.cause().publicationTitle()).isEqualTo("Il prezzo");
        assertThat(touch.direction()).isEqualTo(Direction.IN);
        db.history().undo(undo.getFirst().n());
        assertThat(file().touches()).isEmpty();
    }

    @Test
    void nothingAndTheFutureAreNotLogged() {
        model.log(note(" ", DealSamples.MONDAY.today()), undo -> said.add("logged"));
        model.log(
                note("Domani", DealSamples.MONDAY.today().plusDays(1)), undo -> said.add("logged"));
        assertThat(said).containsExactly("deals.touchEmpty", "deals.touchFuture");
        assertThat(file().touches()).isEmpty();
    }

    @Test
    void theNextStepIsSetAndDone() {
        model.next(new NextStep.Planned("Chiamare", null));
        assertThat(file().deal().next()).isEqualTo(new NextStep.Planned("Chiamare", null));
        model.next(NextStep.missing());
        assertThat(file().deal().next()).isEqualTo(NextStep.missing());
        assertThat(said).isEmpty();
    }

    @Test
    void publicationsMayBeNamedAsCause() {
        assertThat(file().publications()).extracting("title").containsExactly("Il prezzo");
    }
}
