package it.trequartista.content.ui;

import it.trequartista.content.Channel;
import it.trequartista.content.ContentItem;
import it.trequartista.content.ContentRow;
import it.trequartista.content.ContentState;
import it.trequartista.content.Contents;
import it.trequartista.content.Publication;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.PublicationId;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;
import it.trequartista.ui.Background;
import it.trequartista.ui.SavedState;
import it.trequartista.ui.Saves;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What the Content page shows and does.
public final class ContentModel implements AutoCloseable {
    private static final Set<String> SHOWN_TABLES =
            Set.of("content_item", "publication", "touchpoint");

    /// Everything drawn.
    ///
    /// @param loaded false until the file has been read once
    /// @param all every content
    /// @param phase the tab
    /// @param open what stands in the middle
    public record Shown(boolean loaded, List<ContentRow> all, Phase phase, Optional<Opened> open) {
        /// Keeps its own copy.
        public Shown {
            all = List.copyOf(all);
        }

        /// The rows of the tab.
        public List<ContentRow> rows() {
            return all.stream().filter(row -> Phase.of(row.state()) == phase).toList();
        }
    }

    /// An opened item with its publications and how many touchpoints they caused.
    public record Opened(ContentItem item, List<Publication> publications, int touchpoints) {
        /// Keeps its own copy.
        public Opened {
            publications = List.copyOf(publications);
        }
    }

    private final Contents contents;
    private final Time time;
    private final Background.Lane lane;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(
                    new Shown(false, List.of(), Phase.DRAFTS, Optional.empty()));
    private final Saves saves;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Over the contents of the open file; begins to read at once.
    public ContentModel(Contents contents, Background background, Time time) {
        this.contents = contents;
        this.time = time;
        this.saves = new Saves(background, time, this::failed);
        this.lane = background.lane();
        this.stopWatching =
                contents.db()
                        .onCommit(
                                tables -> {
                                    if (tables.stream().anyMatch(SHOWN_TABLES::contains)) {
                                        background.onScreen(this::refresh);
                                    }
                                });
        load(Optional.empty(), true);
    }

    /// Everything drawn.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether what is on the screen is on the disk.
    public ReadOnlyObjectProperty<SavedState> saved() {
        return saves.state();
    }

    /// What could not be done last, to be said once.
    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Shows a tab and the first content in it.
    public void choose(Phase phase) {
        var now = shown.get();
        if (now.phase() == phase) {
            return;
        }
        shown.set(new Shown(now.loaded(), now.all(), phase, Optional.empty()));
        shown.get().rows().stream().findFirst().ifPresent(row -> open(row.id()));
    }

    /// Opens a content, and the tab it is in.
    public void open(ContentItemId id) {
        if (openId().filter(id::equals).isEmpty()) {
            load(Optional.of(id), true);
        }
    }

    /// Notes an idea and opens it.
    public void idea(String title) {
        saves.save(() -> contents.idea(title), item -> load(Optional.of(item.id()), true));
    }

    /// Renames what is open.
    public void retitle(ContentItemId id, String title) {
        save(() -> contents.retitle(id, title));
    }

    /// Writes the text.
    public void write(ContentItemId id, String body) {
        save(() -> contents.write(id, body));
    }

    /// Writes the private notes.
    public void note(ContentItemId id, String notes) {
        save(() -> contents.note(id, notes));
    }

    /// Gives it a day or none.
    public void plan(ContentItemId id, Optional<LocalDate> day) {
        save(() -> contents.plan(id, day));
    }

    /// Takes what is open to another state.
    public void become(ContentItemId id, ContentState state) {
        saves.save(() -> contents.become(id, state), item -> load(Optional.of(id), true));
    }

    /// Puts what is open on a channel.
    public void publishOn(ContentItemId id, Channel channel) {
        save(() -> contents.publishOn(id, channel, Optional.empty()));
    }

    /// Records that a publication came out.
    public void published(PublicationId id, LocalDate day, String url) {
        saves.save(
                () -> contents.published(id, day, url), p -> load(Optional.of(p.content()), true));
    }

    /// Records that a publication came out today.
    public void publishedToday(PublicationId id, String url) {
        published(id, time.today(), url);
    }

    /// Where a publication can be read.
    public void setUrl(PublicationId id, String url) {
        save(
                () -> {
                    contents.setUrl(id, url);
                    return id;
                });
    }

    /// Takes a publication away.
    public void remove(PublicationId id, Consumer<StepId> done) {
        saves.save(() -> contents.remove(id), done);
    }

    /// Deletes a content.
    public void remove(ContentItemId id, Consumer<StepId> done) {
        saves.save(
                () -> contents.remove(id),
                step -> {
                    load(Optional.empty(), false);
                    done.accept(step);
                });
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
    }

    private void refresh() {
        load(openId(), false);
    }

    private Optional<ContentItemId> openId() {
        return shown.get().open().map(o -> o.item().id());
    }

    private void load(Optional<ContentItemId> wanted, boolean follow) {
        Phase phase = shown.get().phase();
        lane.run(() -> read(wanted, phase, follow), shown::set, this::tell);
    }

    private Shown read(Optional<ContentItemId> wanted, Phase phase, boolean follow) {
        var all = contents.all();
        var item = wanted.flatMap(contents::find);
        Phase tab = follow ? item.map(i -> Phase.of(i.state())).orElse(phase) : phase;
        if (item.isEmpty()) {
            tab = follow ? firstWithRows(all, tab) : tab;
            Phase chosen = tab;
            item =
                    all.stream()
                            .filter(row -> Phase.of(row.state()) == chosen)
                            .findFirst()
                            .flatMap(row -> contents.find(row.id()));
        }
        return new Shown(true, all, tab, item.map(i -> opened(i, all)));
    }

    private static Phase firstWithRows(List<ContentRow> all, Phase wanted) {
        if (all.isEmpty() || all.stream().anyMatch(r -> Phase.of(r.state()) == wanted)) {
            return wanted;
        }
        return Phase.of(all.getFirst().state());
    }

    private Opened opened(ContentItem item, List<ContentRow> all) {
        int touchpoints =
                all.stream()
                        .filter(row -> row.id().equals(item.id()))
                        .mapToInt(ContentRow::touchpoints)
                        .sum();
        return new Opened(item, contents.publications(item.id()), touchpoints);
    }

    private <T> void save(Callable<T> change) {
        saves.save(change, done -> {});
    }

    /// What was not written is shown again as the disk has it.
    private void failed(Problem what) {
        tell(what);
        refresh();
    }

    private void tell(Problem what) {
        problem.set(Optional.of(what));
        problem.set(Optional.empty());
    }
}
