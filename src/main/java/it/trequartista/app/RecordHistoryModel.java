package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;
import it.trequartista.store.History;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;
import it.trequartista.ui.Background;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Every value the fields of a record have had, field by field, the latest first.
final class RecordHistoryModel implements AutoCloseable {
    /// One line of the list.
    sealed interface Line {
        /// The field of what follows.
        record Field(String name) implements Line {}

        /// A value it has or has had.
        ///
        /// @param field what it is called
        /// @param text the value as people read it, "" when it was empty
        /// @param own whether it was written on this computer
        record Value(
                RecordRows.Part part,
                String field,
                History.Version version,
                String text,
                boolean own)
                implements Line {}
    }

    private final Place place;
    private final History history;
    private final RecordRows rows;
    private final StepNames names;
    private final Background background;
    private final Consumer<Problem> say;
    private final Background.Lane lane;
    private final Runnable stopWatching;
    private final ReadOnlyObjectWrapper<Optional<List<Line>>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String filter = "";

    RecordHistoryModel(
            Db db, Place place, StepNames names, Background background, Consumer<Problem> say) {
        this.place = place;
        this.history = db.history();
        this.rows = new RecordRowStore(db);
        this.names = names;
        this.background = background;
        this.say = say;
        this.lane = background.lane();
        this.stopWatching = db.onCommit(tables -> background.onScreen(this::refresh));
        refresh();
    }

    /// What is drawn; empty until it is read.
    ReadOnlyObjectProperty<Optional<List<Line>>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Shows only fields and values that hold these words.
    void filter(String typed) {
        filter = Fuzzy.plain(typed);
        refresh();
    }

    /// Gives a field back a value it has had.
    void restore(Line.Value value, Consumer<StepId> restored) {
        background.save(
                () -> history.restore(value.part().table(), value.part().id(), value.version()),
                restored,
                say);
    }

    private void refresh() {
        String wanted = filter;
        lane.run(() -> lines(wanted), lines -> shown.set(Optional.of(lines)), say);
    }

    private List<Line> lines(String wanted) {
        String here = history.stream();
        var lines = new ArrayList<Line>();
        for (RecordRows.Part part : rows.of(place)) {
            var table = Tables.ours().named(part.table()).orElseThrow();
            var versions = history.versions(part.table(), part.id());
            String title = title(part, versions);
            for (Table.Cell cell : table.cells()) {
                var its = versions.stream().filter(v -> v.cell().equals(cell.name())).toList();
                if (tells(cell, its)) {
                    String field = names.field(part.table(), cell.name());
                    String whole = title.isEmpty() ? field : title + " · " + field;
                    lines.addAll(
                            holding(
                                    wanted,
                                    whole,
                                    its.stream().map(v -> value(part, whole, v, here)).toList()));
                }
            }
        }
        return lines;
    }

    private Line.Value value(
            RecordRows.Part part, String field, History.Version version, String here) {
        String text = names.value(part.table(), version.cell(), version.values());
        return new Line.Value(part, field, version, text, version.stream().equals(here));
    }

    private static List<Line> holding(String wanted, String field, List<Line.Value> values) {
        boolean all = Fuzzy.plain(field).contains(wanted);
        var kept =
                values.stream().filter(v -> all || Fuzzy.plain(v.text()).contains(wanted)).toList();
        var lines = new ArrayList<Line>();
        if (!kept.isEmpty()) {
            lines.add(new Line.Field(field));
            lines.addAll(kept);
        }
        return lines;
    }

    /// The name of a part among its like.
    private String title(RecordRows.Part part, List<History.Version> versions) {
        return versions.stream()
                .filter(v -> v.shown() && v.cell().equals(part.title()))
                .map(v -> names.value(part.table(), v.cell(), v.values()))
                .findFirst()
                .orElse("");
    }

    /// Whether a field has ever had more than what a new row has.
    private static boolean tells(Table.Cell cell, List<History.Version> versions) {
        return cell.kind() != Table.Kind.QUIET
                && (versions.size() > 1
                        || versions.stream()
                                .anyMatch(v -> cell.columns().stream().anyMatch(c -> isOwn(c, v))));
    }

    private static boolean isOwn(Table.Column column, History.Version version) {
        Object value = version.values().get(column.name());
        return value != null
                && !value.equals("")
                && !column.name().endsWith("_id")
                && !Objects.equals(value, column.usual());
    }

    @Override
    public void close() {
        stopWatching.run();
        lane.drop();
    }
}
