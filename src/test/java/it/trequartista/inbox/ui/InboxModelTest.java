package it.trequartista.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.Reading;
import it.trequartista.inbox.Target;
import it.trequartista.kernel.Texts;
import it.trequartista.ui.Background;
import it.trequartista.ui.Memory;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class InboxModelTest {
    private final Memory memory = Memory.forNow();

    @TempDir private Path folder;
    @AutoClose private Lists lists;
    private InboxModel model;

    @BeforeEach
    void open() {
        lists = Lists.in(folder);
        model = model(Background.direct());
    }

    private InboxModel model(Background background) {
        var texts = new Texts(Locale.ENGLISH);
        return new InboxModel(lists.imports(), background, new ColumnMemory(memory), texts);
    }

    private ImportPlan plan() {
        return model.shown().get().plan().orElseThrow();
    }

    private Path fair() {
        return lists.list("fair.csv", Lists.FAIR);
    }

    private static String many(int rows) {
        var text = new StringBuilder("Nome,Email\n");
        for (int i = 0; i < rows; i++) {
            text.append("Ada ").append(i).append(",ada").append(i).append("@example.it\n");
        }
        return text.toString();
    }

    @Test
    void theRowsCanBeFilteredByWhatBecomesOfThem() {
        model.preview(List.of(fair()));
        assertThat(model.shown().get().rows()).hasSize(6);
        model.filter(RowFilter.BAD);
        assertThat(model.shown().get().rows()).extracting(r -> r.row()).containsExactly(5, 7);
        model.filter(RowFilter.SKIPPED);
        assertThat(model.shown().get().rows()).extracting(r -> r.row()).containsExactly(4);
        assertThat(RowFilter.NEW.count(plan())).isEqualTo(3);
    }

    @Test
    void aFilterStaysWhenTheColumnsChangeUnlessItIsEmptyThen() {
        model.preview(List.of(fair()));
        model.filter(RowFilter.BAD);
        model.map(plan().sources().getFirst(), "Colore", Target.TAGS);
        assertThat(model.shown().get().filter()).isEqualTo(RowFilter.BAD);
        model.filter(RowFilter.SKIPPED);
        model.read(plan().sources().getFirst().file(), Reading.FOUND.withHeaderRow(4));
        assertThat(model.shown().get().filter()).isEqualTo(RowFilter.ALL);
    }

    @Test
    void theSameColumnsAreRememberedForTheNextList() {
        model.preview(List.of(fair()));
        model.map(plan().sources().getFirst(), "Colore", Target.TAGS);
        model.leave();
        var again = model(Background.direct());
        again.preview(List.of(lists.list("next.csv", Lists.FAIR)));
        var columns = again.shown().get().plan().orElseThrow().sources().getFirst().columns();
        assertThat(columns.getLast().target()).isEqualTo(Target.TAGS);
        again.preview(List.of(lists.list("other.csv", "Colore,Email\nblu,a@b.example\n")));
        columns = again.shown().get().plan().orElseThrow().sources().getFirst().columns();
        assertThat(columns.getFirst().target()).isEqualTo(Target.IGNORED);
    }

    @Test
    void howAListIsWrittenCanBeSaid() {
        var cyrillic = Charset.forName("windows-1251");
        Path list = lists.list("list.csv", "Elenco\nНаталья|n@example.it\n", cyrillic);
        model.preview(List.of(list));
        var reading =
                Reading.FOUND
                        .withEncoding("windows-1251")
                        .withSeparator("|")
                        .withHeaderRow(Reading.NO_HEADER);
        model.read(list, reading);
        var text = plan().sources().getFirst().text();
        assertThat(text.encoding()).isEqualTo("windows-1251");
        assertThat(text.separator()).isEqualTo('|');
        assertThat(text.headerRow()).isZero();
        assertThat(plan().rows()).extracting(r -> r.label()).contains("Наталья");
    }

    @Test
    void anEncodingNobodyKnowsIsRefusedAndThePlanStays() {
        Path list = fair();
        model.preview(List.of(list));
        model.read(list, Reading.FOUND.withEncoding("klingon"));
        assertThat(model.shown().get().problem().orElseThrow().key())
                .isEqualTo("inbox.badEncoding");
        assertThat(model.shown().get().plan()).isPresent();
    }

    @Test
    void theRowsLeftOutAreSavedFromThePlanAndFromTheHistory() {
        model.preview(List.of(fair()));
        Path now = folder.resolve("now.csv");
        model.export(now, done -> {});
        assertThat(lists.text(now))
                .startsWith("\ufeffRow,")
                .contains("7,Unreadable,,")
                .contains("una cella di troppo");
        model.commit(done -> assertThat(done.added()).isEqualTo(3));
        Path later = folder.resolve("later.csv");
        model.export(model.shown().get().history().getFirst(), later, done -> {});
        assertThat(lists.text(later)).contains("una cella di troppo").contains("Skipped");
        assertThat(model.shown().get().problem()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() {
        model.preview(List.of(fair()));
        model.export(folder.resolve("none").resolve("x.csv"), done -> {});
        assertThat(model.shown().get().problem().orElseThrow().key()).isEqualTo("inbox.unwritable");
        assertThat(model.shown().get().plan()).isPresent();
    }

    @Test
    void aListThatCannotBeReadLeavesThePageAsItWas() {
        model.preview(List.of(lists.list("empty.csv", "")));
        assertThat(model.shown().get().plan()).isEmpty();
        assertThat(model.shown().get().problem().orElseThrow().key()).isEqualTo("inbox.empty");
        model.preview(List.of(fair()));
        assertThat(model.shown().get().problem()).isEmpty();
        assertThat(plan().rows()).hasSize(6);
    }

    @Test
    void aPreviewThatIsCancelledShowsNothing() throws Exception {
        try (var background = new Background(Runnable::run)) {
            model = model(background);
            background.settle();
            model.preview(List.of(lists.list("many.csv", many(50_000))));
            model.cancel();
            background.settle();
            assertThat(model.shown().get().plan()).isEmpty();
            assertThat(model.shown().get().job()).isEmpty();
            assertThat(model.shown().get().problem()).isEmpty();
        }
    }

    @Test
    void anImportThatIsCancelledLeavesTheFileUntouchedAndThePlanToTryAgain() throws Exception {
        try (var background = new Background(Runnable::run)) {
            model = model(background);
            model.preview(List.of(lists.list("many.csv", many(20_000), StandardCharsets.UTF_8)));
            background.settle();
            model.commit(done -> {});
            model.cancel();
            background.settle();
            assertThat(lists.people()).isZero();
            assertThat(model.isWriting()).isFalse();
            assertThat(model.shown().get().history()).isEmpty();
            assertThat(plan().rows()).hasSize(20_000);
            model.commit(done -> {});
            background.settle();
            assertThat(lists.people()).isEqualTo(20_000);
        }
    }
}
