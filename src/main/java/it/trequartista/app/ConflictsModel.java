package it.trequartista.app;

import it.trequartista.app.SameNumberStore.Paper;
import it.trequartista.app.SameNumberStore.SameNumber;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;
import it.trequartista.sync.Conflict;
import it.trequartista.sync.Conflict.Value;
import it.trequartista.sync.Conflicts;
import it.trequartista.ui.Background;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The open conflicts of the file, in words, read again after every change: for the page, the
/// sidebar and the marks at the fields.
final class ConflictsModel implements AutoCloseable {
    /// A value as it is shown.
    ///
    /// @param said on one line
    /// @param whole all of it
    record Side(Value value, String said, String whole, String when, String computer) {}

    /// A conflict as it is shown.
    ///
    /// @param place of its record, if one shows it
    /// @param sides what shows first
    /// @param isText whether it is a long text
    /// @param takesNote whether the record has notes
    record Item(
            Conflict conflict,
            Optional<Place> place,
            String record,
            String field,
            List<Side> sides,
            boolean isText,
            boolean takesNote) {
        Item {
            sides = List.copyOf(sides);
        }

        boolean isDeletion() {
            return conflict.kind() == Conflict.Kind.DELETED;
        }
    }

    /// Documents of one number as they are shown.
    ///
    /// @param head without naming the documents
    /// @param said naming them
    record Same(SameNumber same, String head, String said, List<String> papers) {
        Same {
            papers = List.copyOf(papers);
        }
    }

    /// What there is.
    ///
    /// @param loaded false until it was read
    record Shown(boolean loaded, List<Item> items, List<Same> numbers) {
        Shown {
            items = List.copyOf(items);
            numbers = List.copyOf(numbers);
        }

        int count() {
            return items.size() + numbers.size();
        }
    }

    private final Db db;
    private final Desk desk;
    private final Conflicts conflicts;
    private final ConflictWords words;
    private final Background.Lane lane;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(false, List.of(), List.of()));

    ConflictsModel(Db db, Desk desk) {
        this.db = db;
        this.desk = desk;
        this.conflicts = new Conflicts(db);
        this.words = new ConflictWords(db, desk.texts());
        this.lane = desk.background().lane();
        this.stopWatching = db.onCommit(tables -> desk.background().onScreen(this::refresh));
        desk.badges()
                .opens(
                        (field, close) ->
                                item(field).map(i -> new ConflictCard(this, desk, i, close)));
        refresh();
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Keeps a value; of a deleted record, the record or its deletion.
    void keep(Item item, Side side) {
        act(item, () -> conflicts.keep(item.conflict(), side.value()));
    }

    /// Keeps what shows and notes the others.
    void both(Item item) {
        act(
                item,
                () -> {
                    var notes = words.notes(item.conflict()).orElseThrow();
                    return conflicts.keepBoth(item.conflict(), notes, words.note(item.conflict()));
                });
    }

    /// Ends the conflict of a long text with another text.
    ///
    /// @param written is told when it is on the disk
    void write(Item item, String text, Runnable written) {
        act(item, () -> conflicts.write(item.conflict(), text), written);
    }

    private void act(Item item, Callable<StepId> choice) {
        act(item, choice, () -> {});
    }

    private void act(Item item, Callable<StepId> choice, Runnable done) {
        desk.autosave().flush();
        desk.background()
                .save(
                        choice,
                        step -> {
                            done.run();
                            desk.done(
                                    desk.text("app.conflicts.done", item.field(), item.record()),
                                    step);
                        },
                        problem -> {
                            desk.say(problem);
                            refresh();
                        });
    }

    private void refresh() {
        lane.run(this::read, this::show, desk::say);
    }

    private void show(Shown read) {
        shown.set(read);
        var marks = new HashMap<Badges.Field, String>();
        for (Item item : read.items()) {
            if (!item.isDeletion()) {
                String text = desk.text("app.conflicts.badge", item.field(), item.sides().size());
                spots(item.conflict()).forEach(field -> marks.put(field, text));
            }
        }
        for (Same number : read.numbers()) {
            for (Paper paper : number.same().papers()) {
                marks.put(spot(paper), number.said());
            }
        }
        desk.badges().mark(marks);
    }

    /// How the views call a field: by its name, or by the first of its columns.
    private static List<Badges.Field> spots(Conflict conflict) {
        var first =
                Tables.ours()
                        .named(conflict.table())
                        .flatMap(t -> t.cell(conflict.cell()))
                        .map(c -> c.columns().getFirst().name())
                        .orElse("");
        return List.of(
                new Badges.Field(conflict.table(), conflict.id(), conflict.cell()),
                new Badges.Field(conflict.table(), conflict.id(), first));
    }

    private static Badges.Field spot(Paper paper) {
        return switch (paper.kind()) {
            case OFFER -> new Badges.Field("offer", paper.id(), "number");
            case CONTRACT -> new Badges.Field("contract", paper.id(), "number");
        };
    }

    private Optional<Item> item(Badges.Field field) {
        return shown.get().items().stream()
                .filter(i -> spots(i.conflict()).contains(field))
                .findFirst();
    }

    private Shown read() {
        var items = new ArrayList<Item>();
        conflicts.open().forEach(conflict -> items.add(item(conflict)));
        var numbers =
                new SameNumberStore(db)
                        .all().stream()
                                .map(
                                        same ->
                                                new Same(
                                                        same,
                                                        words.head(same),
                                                        words.said(same),
                                                        same.papers().stream()
                                                                .map(words::said)
                                                                .toList()))
                                .toList();
        return new Shown(true, items, numbers);
    }

    private Item item(Conflict conflict) {
        var sides = new ArrayList<Side>();
        sides.add(side(conflict, conflict.shown()));
        conflict.others().forEach(v -> sides.add(side(conflict, v)));
        boolean text =
                Tables.ours()
                        .named(conflict.table())
                        .flatMap(t -> t.cell(conflict.cell()))
                        .filter(c -> c.kind() == Table.Kind.TEXT)
                        .isPresent();
        return new Item(
                conflict,
                words.place(conflict),
                words.record(conflict),
                words.field(conflict),
                sides,
                text,
                words.notes(conflict).isPresent());
    }

    private Side side(Conflict conflict, Value value) {
        return new Side(
                value,
                words.said(conflict, value),
                words.whole(conflict, value),
                words.when(value),
                words.computer(value));
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
    }
}
