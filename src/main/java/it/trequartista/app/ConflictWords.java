package it.trequartista.app;

import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Texts;
import it.trequartista.store.Db;
import it.trequartista.sync.Conflict;
import it.trequartista.sync.Conflict.Value;

import java.util.stream.Collectors;

/// A conflict in the seller's words.
public final class ConflictWords {
    /// A text so long is not certain to fit on one line whole.
    private static final int LONG = 100;

    private final Db db;
    private final Texts texts;
    private final StepNames names;

    /// Of the conflicts of a file, in a language.
    public ConflictWords(Db db, Texts texts) {
        this.db = db;
        this.texts = texts;
        this.names = new StepNames(db, texts);
    }

    /// What the record is called.
    public String record(Conflict conflict) {
        return names.record(conflict.table(), conflict.id());
    }

    /// What the field is called.
    public String field(Conflict conflict) {
        return names.field(conflict.table(), conflict.cell());
    }

    /// A value, on one line.
    public String said(Conflict conflict, Value value) {
        String said = names.value(conflict.table(), conflict.cell(), value.values());
        return said.isEmpty() ? texts.get("sync.emptyValue") : said;
    }

    /// Which computer wrote a value.
    public String computer(Value value) {
        if (value.own()) {
            return texts.get("sync.thisComputer");
        }
        return value.computer().isEmpty() ? value.stream() : value.computer();
    }

    /// When a value was written.
    public String when(Value value) {
        return new Formats(texts.locale()).moment(value.at(), db.time().zone());
    }

    /// What a note says of the values that are not kept: all of each, however long.
    public String note(Conflict conflict) {
        return conflict.others().stream()
                .map(
                        v ->
                                texts.get(
                                        "sync.note",
                                        field(conflict),
                                        when(v),
                                        computer(v),
                                        whole(conflict, v)))
                .collect(Collectors.joining("\n"));
    }

    private String whole(Conflict conflict, Value value) {
        return value.values().get(conflict.cell()) instanceof String text && text.length() > LONG
                ? text
                : said(conflict, value);
    }
}
