package it.trequartista.content;

import it.trequartista.kernel.ContentItemId;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;

/// Ideas for contents, for those who have one while they do something else. Every method works
/// inside the caller's transaction.
public final class IdeaStore {
    private final Db db;

    /// With the ids and the time of a file.
    public IdeaStore(Db db) {
        this.db = db;
    }

    /// A new idea.
    ///
    /// @param question that it answers, "" for none
    public ContentItemId insert(Handle handle, String title, String question) {
        var id = new ContentItemId(db.ids().next());
        int _ =
                handle.createUpdate(
                                """
                                INSERT INTO content_item (id, title, body, state, notes, question,
                                    created_at, updated_at)
                                VALUES (:id, :title, '', :state, '', :question, :now, :now)
                                """)
                        .bind("id", id.value())
                        .bind("title", title.strip())
                        .bind("state", ContentState.IDEA.name())
                        .bind("question", question.isBlank() ? null : question.strip())
                        .bind("now", db.time().now().toEpochMilli())
                        .execute();
        return id;
    }
}
