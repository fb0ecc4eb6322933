package it.trequartista.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

class ContentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir Path folder;
    @AutoClose private Db db;
    private Contents contents;

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("c.treq"), Time.ofThisMachine());
        contents = new Contents(db);
    }

    @Test
    void anIdeaNeedsOnlyATitle() {
        var idea = contents.idea("  Cinque segni  ");
        assertThat(contents.find(idea.id())).contains(idea);
        assertThat(idea.title()).isEqualTo("Cinque segni");
        assertThat(idea.state()).isEqualTo(ContentState.IDEA);
    }

    @Test
    void writingMakesADraftAndPlanningAPlan() {
        var one = contents.idea("uno");
        assertThat(contents.plan(one.id(), Optional.of(DAY)).state())
                .isEqualTo(ContentState.PLANNED);
        assertThat(contents.write(one.id(), "# Uno").state()).isEqualTo(ContentState.DRAFT);
        assertThat(contents.find(one.id()).orElseThrow().plannedOn()).contains(DAY);
    }

    @Test
    void publishedNeedsAPublicationWithItsDay() {
        var item = contents.idea("due");
        refused(
                "content.needsPublication",
                () -> contents.become(item.id(), ContentState.PUBLISHED));
        var publication = contents.publishOn(item.id(), Channel.LINKEDIN, Optional.of(DAY));
        refused(
                "content.needsPublication",
                () -> contents.become(item.id(), ContentState.PUBLISHED));
        contents.published(publication.id(), DAY, " https://studio.example/due ");
        assertThat(contents.find(item.id()).orElseThrow().state())
                .isEqualTo(ContentState.PUBLISHED);
        var stored = contents.publications(item.id()).getFirst();
        assertThat(stored.publishedOn()).contains(DAY);
        assertThat(stored.url()).isEqualTo("https://studio.example/due");
        assertThat(stored.trackingCode()).matches("[A-Z0-9]{4}");
        assertThat(contents.published(10)).singleElement().extracting("title").isEqualTo("due");
    }

    @Test
    void aPublishedItemDoesNotGoBackToIdea() {
        var item = contents.idea("tre");
        var publication = contents.publishOn(item.id(), Channel.BLOG, Optional.empty());
        contents.published(publication.id(), DAY, "");
        refused("content.notFromHere", () -> contents.become(item.id(), ContentState.IDEA));
        assertThat(contents.become(item.id(), ContentState.REFRESH_DUE).state())
                .isEqualTo(ContentState.REFRESH_DUE);
    }

    @Test
    void removingCanBeTakenBack() {
        var item = contents.idea("quattro");
        var publication = contents.publishOn(item.id(), Channel.BLOG, Optional.empty());
        var step = contents.remove(publication.id());
        assertThat(contents.publications(item.id())).isEmpty();
        db.history().undo(step.n());
        assertThat(contents.publications(item.id())).hasSize(1);
        step = contents.remove(item.id());
        assertThat(contents.all()).isEmpty();
        refused("content.gone", () -> contents.retitle(item.id(), "x"));
        db.history().undo(step.n());
        assertThat(contents.all())
                .singleElement()
                .satisfies(row -> assertThat(row.channels()).containsExactly(Channel.BLOG));
    }

    @Test
    void everyStateHasAWayOutAndNoneLeadsToItself() {
        for (ContentState from : ContentState.values()) {
            assertThat(from.mayBecome(from)).isFalse();
            assertThat(ContentState.values()).anyMatch(from::mayBecome);
        }
    }

    private static void refused(
            String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable c) {
        assertThatThrownBy(c)
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.problem().key()).isEqualTo(key));
    }
}
