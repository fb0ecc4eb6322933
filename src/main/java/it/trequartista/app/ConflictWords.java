package it.trequartista.app;

import it.trequartista.app.SameNumberStore.Paper;
import it.trequartista.app.SameNumberStore.SameNumber;
import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Texts;
import it.trequartista.store.Db;
import it.trequartista.sync.Conflict;
import it.trequartista.sync.Conflict.Value;
import it.trequartista.sync.Conflicts.Notes;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A conflict in the seller's words.
public final class ConflictWords {
    /// A text so long is not certain to fit on one line whole.
    private static final int LONG = 100;

    private final Db db;
    private final Texts texts;
    private final StepNames names;
    private final BelongingStore belonging;

    /// Of the conflicts of a file, in a language.
    public ConflictWords(Db db, Texts texts) {
        this.db = db;
        this.texts = texts;
        this.names = new StepNames(db, texts);
        this.belonging = new BelongingStore(db);
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

    /// The same in words that are read on other computers.
    private String name(Value value) {
        return value.computer().isEmpty() ? computer(value) : value.computer();
    }

    /// When a value was written.
    public String when(Value value) {
        return moment(value.at());
    }

    /// Where a note of the other values would go, if there is such a place.
    public Optional<Notes> notes(Conflict conflict) {
        return conflict.kind() == Conflict.Kind.DELETED
                ? Optional.empty()
                : belonging.notes(conflict.table(), conflict.id());
    }

    /// The place that shows the record.
    Optional<Place> place(Conflict conflict) {
        return belonging.place(conflict.table(), conflict.id());
    }

    /// That documents were issued under one number.
    public String said(SameNumber same) {
        return texts.get(
                "sync.sameNumberOf",
                head(same),
                same.papers().stream().map(this::said).collect(Collectors.joining("; ")),
                texts.get("sync.sameNumberStays"));
    }

    /// The same without naming the documents.
    String head(SameNumber same) {
        return texts.get("sync.sameNumber." + same.kind().name(), same.number());
    }

    /// An issued document, on one line.
    String said(Paper paper) {
        String name =
                Stream.of(paper.title(), paper.customer())
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(", "));
        return texts.get("sync.paper", name, moment(paper.at()));
    }

    private String moment(Instant at) {
        return new Formats(texts.locale()).moment(at, db.time().zone());
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
                                        name(v),
                                        whole(conflict, v)))
                .collect(Collectors.joining("\n"));
    }

    /// All of a value, however long.
    String whole(Conflict conflict, Value value) {
        return value.values().get(conflict.cell()) instanceof String text && text.length() > LONG
                ? text
                : said(conflict, value);
    }
}
