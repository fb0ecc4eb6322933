package it.trequartista.content;

import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.PublicationId;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What one does with contents. Every change is one transaction.
///
/// @param db the file
public record Contents(Db db) {
    /// Letters and figures that cannot be taken for one another on the phone.
    private static final String CODE = "ACDEFGHJKLMNPQRTUVWXY34679";

    /// All contents, last changed first.
    public List<ContentRow> all() {
        return db.read(ContentStore::rows);
    }

    /// One content item; empty when it is gone.
    public Optional<ContentItem> find(ContentItemId id) {
        return db.read(handle -> ContentStore.find(handle, id));
    }

    /// Its publications, oldest first.
    public List<Publication> publications(ContentItemId id) {
        return db.read(handle -> ContentStore.publications(handle, id));
    }

    /// What has come out, newest first, at most so many.
    public List<PublicationRow> published(int most) {
        return db.read(handle -> ContentStore.published(handle, most));
    }

    /// Notes an idea: a title is enough.
    public ContentItem idea(String title) {
        return db.write(
                handle -> {
                    var item =
                            new ContentItem(
                                    new ContentItemId(db.ids().next()),
                                    title.strip(),
                                    "",
                                    ContentState.IDEA,
                                    "",
                                    Optional.empty(),
                                    db.time().now());
                    ContentStore.insert(handle, item);
                    return item;
                });
    }

    /// Renames it.
    public ContentItem retitle(ContentItemId id, String title) {
        return change(id, i -> i.withTitle(title.strip()));
    }

    /// Writes its text, in Markdown. An idea that gets a text becomes a draft.
    public ContentItem write(ContentItemId id, String body) {
        return change(
                id,
                i -> {
                    boolean begins =
                            !body.isBlank()
                                    && (i.state() == ContentState.IDEA
                                            || i.state() == ContentState.PLANNED);
                    return i.withBody(body).withState(begins ? ContentState.DRAFT : i.state());
                });
    }

    /// Writes the private notes.
    public ContentItem note(ContentItemId id, String notes) {
        return change(id, i -> i.withNotes(notes));
    }

    /// Gives it a day, or none. An idea with a day is planned.
    public ContentItem plan(ContentItemId id, Optional<LocalDate> day) {
        return change(
                id,
                i -> {
                    boolean begins = day.isPresent() && i.state() == ContentState.IDEA;
                    return i.withPlannedOn(day)
                            .withState(begins ? ContentState.PLANNED : i.state());
                });
    }

    /// Takes it to another state.
    ///
    /// @throws it.trequartista.kernel.Refused when its life does not allow it, or when it is said
    /// to
    ///     be published and no publication has a day
    public ContentItem become(ContentItemId id, ContentState next) {
        return db.write(
                handle -> {
                    var item = ContentStore.there(handle, id);
                    if (item.state() == next) {
                        return item;
                    }
                    if (!item.state().mayBecome(next)) {
                        throw Problem.rule("content.notFromHere", item.title()).refused();
                    }
                    if (next == ContentState.PUBLISHED && !ContentStore.hasComeOut(handle, id)) {
                        throw Problem.rule("content.needsPublication", item.title()).refused();
                    }
                    return ContentStore.stored(handle, db.time().now(), item.withState(next));
                });
    }

    /// Puts it on a channel, with the day it should come out.
    public Publication publishOn(ContentItemId id, Channel channel, Optional<LocalDate> planned) {
        return db.write(
                handle -> {
                    var item = ContentStore.there(handle, id);
                    long number = db.ids().next();
                    var publication =
                            new Publication(
                                    new PublicationId(number),
                                    item.id(),
                                    channel,
                                    planned,
                                    Optional.empty(),
                                    "",
                                    code(number));
                    ContentStore.insert(handle, publication, db.time().now());
                    return publication;
                });
    }

    /// Records that it came out: the day and where it can be read. The item is published then.
    public Publication published(PublicationId id, LocalDate day, String url) {
        return db.write(
                handle -> {
                    var old = ContentStore.publicationThere(handle, id);
                    var publication = old.withPublishedOn(day).withUrl(url.strip());
                    boolean _ = ContentStore.update(handle, publication, db.time().now());
                    var item = ContentStore.there(handle, old.content());
                    if (item.state() != ContentState.PUBLISHED) {
                        var _ =
                                ContentStore.stored(
                                        handle,
                                        db.time().now(),
                                        item.withState(ContentState.PUBLISHED));
                    }
                    return publication;
                });
    }

    /// Where it can be read.
    public void setUrl(PublicationId id, String url) {
        db.run(
                handle -> {
                    var p = ContentStore.publicationThere(handle, id);
                    boolean _ =
                            ContentStore.update(handle, p.withUrl(url.strip()), db.time().now());
                });
    }

    /// Takes a publication away.
    ///
    /// @return the step
    public StepId remove(PublicationId id) {
        return db.step(handle -> ContentStore.delete(handle, id, db.time().now()));
    }

    /// Deletes an item.
    ///
    /// @return the step
    public StepId remove(ContentItemId id) {
        return db.step(handle -> ContentStore.delete(handle, id, db.time().now()));
    }

    private ContentItem change(ContentItemId id, UnaryOperator<ContentItem> change) {
        return db.write(
                handle ->
                        ContentStore.stored(
                                handle,
                                db.time().now(),
                                change.apply(ContentStore.there(handle, id))));
    }

    /// Four signs from an id. Ids count up from a random start, so neighbours differ.
    private static String code(long id) {
        var signs = new StringBuilder();
        long rest = Long.rotateLeft(id * 0x9E3779B97F4A7C15L, 29) >>> 1;
        for (int i = 0; i < 4; i++) {
            signs.append(CODE.charAt((int) (rest % CODE.length())));
            rest /= CODE.length();
        }
        return signs.toString();
    }
}
