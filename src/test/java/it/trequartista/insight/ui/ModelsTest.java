package it.trequartista.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import it.trequartista.contacts.tasks.Tasks;
import it.trequartista.insight.Insight;
import it.trequartista.insight.Seed;
import it.trequartista.insight.Span;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ModelsTest {
    @TempDir Path folder;
    @AutoClose private Db db;

    @BeforeEach
    void open() {
        db = Seed.file(folder);
    }

    @Test
    void todayFollowsTheFileUntilItIsClosed() {
        var model = new TodayModel(new Insight(db), new Tasks(db), Background.direct());
        var seed = Seed.into(db);
        assertThat(requireNonNull(model.today().get()).beginning().person()).isFalse();
        seed.person("Elena", "Riva", 0);
        assertThat(requireNonNull(model.today().get()).beginning().person()).isTrue();
        model.close();
        seed.row("content_item", "title", "A");
        assertThat(requireNonNull(model.today().get()).beginning().content()).isFalse();
    }

    @Test
    void figuresFollowTheChosenLength() {
        var seed = Seed.into(db);
        seed.deal("A", seed.stage("Nuovo", "OPEN", "a"), 1, 45);
        var model = new InsightModel(new Insight(db), Background.direct());
        assertThat(requireNonNull(model.figures().get()).counts().opened()).isEqualTo(1);
        model.length().set(Span.Length.DAYS_30);
        assertThat(requireNonNull(model.figures().get()).counts().opened()).isZero();
        assertThat(requireNonNull(model.figures().get()).before().opened()).isEqualTo(1);
        model.close();
    }

    @Test
    void aClosedFileIsAProblemInWords() {
        var model = new TodayModel(new Insight(db), new Tasks(db), Background.direct());
        db.close();
        model.refresh();
        assertThat(requireNonNull(model.problem().get()).key()).isEqualTo("store.closed");
    }
}
