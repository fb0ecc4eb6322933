package it.trequartista.content.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.content.Channel;
import it.trequartista.content.ContentState;
import it.trequartista.content.Contents;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;
import it.trequartista.ui.SavedState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;

class ContentModelTest {
    @TempDir Path folder;
    private Db db;
    private ContentModel model;

    @BeforeEach
    void open() {
        var time = Time.ofThisMachine();
        db = Db.create(folder.resolve("c.treq"), time);
        model = new ContentModel(new Contents(db), Background.direct(), time);
    }

    @AfterEach
    void close() {
        model.close();
        db.close();
    }

    @Test
    void aNewIdeaIsOpenedInItsTab() {
        model.idea("Cinque segni");
        assertThat(model.shown().get().phase()).isEqualTo(Phase.IDEAS);
        assertThat(openTitle()).isEqualTo("Cinque segni");
        assertThat(model.saved().get()).isInstanceOf(SavedState.Saved.class);
    }

    @Test
    void publishingMovesItToTheTabOfWhatIsOut() {
        model.idea("Cinque segni");
        var id = model.shown().get().open().orElseThrow().item().id();
        model.publishOn(id, Channel.BLOG);
        var publication = model.shown().get().open().orElseThrow().publications().getFirst();
        model.published(publication.id(), LocalDate.of(2026, 11, 20), "");
        assertThat(model.shown().get().phase()).isEqualTo(Phase.OUT);
        assertThat(model.shown().get().rows()).hasSize(1);
        assertThat(model.shown().get().open().orElseThrow().item().state())
                .isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void whatCannotBeIsSaidAndNothingChanges() {
        var said = new ArrayList<Problem>();
        model.problem().subscribe(p -> p.ifPresent(said::add));
        model.idea("Cinque segni");
        var id = model.shown().get().open().orElseThrow().item().id();
        model.become(id, ContentState.PUBLISHED);
        assertThat(said).extracting(Problem::key).containsExactly("content.needsPublication");
        assertThat(model.shown().get().open().orElseThrow().item().state())
                .isEqualTo(ContentState.IDEA);
    }

    @Test
    void removingOpensTheNextAndCanBeTakenBack() {
        model.idea("uno");
        model.idea("due");
        var id = model.shown().get().open().orElseThrow().item().id();
        var back = new ArrayList<StepId>();
        model.remove(id, back::add);
        assertThat(openTitle()).isEqualTo("uno");
        db.history().undo(back.getFirst().n());
        model.open(id);
        assertThat(openTitle()).isEqualTo("due");
    }

    @Test
    void aChangeFromElsewhereIsShown() {
        model.idea("uno");
        var id = model.shown().get().open().orElseThrow().item().id();
        var _ = new Contents(db).retitle(id, "un altro titolo");
        assertThat(openTitle()).isEqualTo("un altro titolo");
    }

    private String openTitle() {
        return model.shown().get().open().orElseThrow().item().title();
    }
}
