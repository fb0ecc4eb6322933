package it.trequartista.app;

import it.trequartista.app.StepNameStore.Named;
import it.trequartista.kernel.Texts;
import it.trequartista.store.Db;
import it.trequartista.store.History;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;
import it.trequartista.store.Touched;
import it.trequartista.store.Touched.Change;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a change of the file is called by those who work in it: «Telefono di Anna Rossi». A change
/// often touches many tables; the name is that of the one that tells most about it.
public final class StepNames {
    /// What tells most comes first: what happened, then what is new or gone, then what changed.
    private static final List<String> TELLING =
            List.of(
                    "import_session",
                    "united",
                    "issued_contract",
                    "contract_event",
                    "issued_offer",
                    "offer_event",
                    "contract.",
                    "offer.",
                    "deal.",
                    "stage_change",
                    "task.",
                    "person.",
                    "company.",
                    "content_item.",
                    "publication.",
                    "lead.",
                    "capture_item",
                    "touchpoint",
                    "task",
                    "publication",
                    "content_item",
                    "deal",
                    "offer",
                    "contract",
                    "offer_line",
                    "person",
                    "company",
                    "contact_point",
                    "address",
                    "affiliation",
                    "tagging",
                    "lead",
                    "capture_part",
                    "capture_file",
                    "capture_choice",
                    "not_same",
                    "deal_person",
                    "touchpoint_person",
                    "pipeline",
                    "stage",
                    "seller",
                    "workspace",
                    "attachment");

    private static final int FIELDS = 3;
    private static final int LONGEST_NAME = 60;

    private final Db db;
    private final Texts texts;
    private final StepNameStore store;
    private final StepValues values;

    /// Of the changes of a file, in a language.
    public StepNames(Db db, Texts texts) {
        this.db = db;
        this.texts = texts;
        store = new StepNameStore(db);
        values = new StepValues(db, texts);
    }

    /// What a change is called. It reads the file: what a record is called may have changed since.
    public String of(History.Step step) {
        var turn = store.turn(step.n());
        if (turn.isPresent()) {
            var turned = db.history().steps(turn.get().step() + 1, 1);
            if (!turned.isEmpty() && turned.getFirst().n() == turn.get().step()) {
                return texts.get(
                        turn.get().undid() ? "history.undone" : "history.redone",
                        of(turned.getFirst()));
            }
        }
        return step.about().stream()
                .min(Comparator.comparingInt(StepNames::rank))
                .map(this::sentence)
                .orElse(texts.get("history.nothing"));
    }

    /// What a record is called.
    public String record(String table, long id) {
        return name(store.name(table, id).name());
    }

    /// What a field is called.
    public String field(String table, String cell) {
        String own = "history.field." + table + "." + cell;
        return texts.get(texts.has(own) ? own : "history.field." + cell);
    }

    /// What fields are called, each once.
    public String fields(String table, List<String> cells) {
        return cells.stream()
                .map(c -> field(table, c))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// A value of a field as people read it, on one line; "" when it is empty.
    ///
    /// @param shown by column
    public String value(String table, String cell, Map<String, @Nullable Object> shown) {
        return values.of(table, cell, shown);
    }

    private static int rank(Touched touched) {
        String whole = touched.table() + (touched.change() == Change.CHANGED ? "" : ".");
        int place = TELLING.indexOf(whole);
        if (place < 0) {
            place = TELLING.indexOf(touched.table());
        }
        return place < 0 ? TELLING.size() : place;
    }

    private String sentence(Touched touched) {
        var named = store.name(touched.table(), touched.id());
        var fields = fields(touched);
        String sentence =
                texts.get(
                        key(touched, named, fields),
                        name(named.name()),
                        said(touched.table(), fields),
                        values.word(touched.table(), "kind", named.kind()),
                        name(named.detail()));
        return touched.rows() == 1
                ? sentence
                : texts.get(
                        "history.and",
                        sentence,
                        texts.get("history.rows." + touched.table(), touched.rows() - 1));
    }

    /// The most particular sentence there is: for a kind of event, for a field, for the table.
    private String key(Touched touched, Named named, List<String> fields) {
        String key =
                "history."
                        + touched.change().name().toLowerCase(Locale.ROOT)
                        + "."
                        + touched.table();
        if (texts.has(key + "." + named.kind())) {
            return key + "." + named.kind();
        }
        return fields.stream().map(f -> key + "." + f).filter(texts::has).findFirst().orElse(key);
    }

    /// The fields worth naming: where only others changed, those.
    private static List<String> fields(Touched touched) {
        var table = Tables.ours().named(touched.table());
        var loud =
                touched.cells().stream()
                        .filter(
                                c ->
                                        table.flatMap(t -> t.cell(c))
                                                .filter(k -> k.kind() != Table.Kind.QUIET)
                                                .isPresent())
                        .toList();
        return loud.isEmpty() ? touched.cells() : loud;
    }

    /// «Telefono, indirizzo e note».
    private String said(String table, List<String> fields) {
        var words = new ArrayList<String>();
        for (String field : fields.subList(0, Math.min(FIELDS, fields.size()))) {
            String word = field(table, field);
            words.add(words.isEmpty() ? word : inside(word));
        }
        if (fields.size() > FIELDS) {
            words.add(texts.get("history.moreFields", fields.size() - FIELDS));
        }
        if (words.size() < 2) {
            return String.join("", words);
        }
        return texts.get(
                "history.and",
                String.join(", ", words.subList(0, words.size() - 1)),
                words.getLast());
    }

    /// A word as it stands inside a sentence: abbreviations keep their capitals.
    private static String inside(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(1))
                ? word
                : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    private String name(String name) {
        return name.isBlank()
                ? texts.get("history.nameless")
                : StepValues.shortened(name, LONGEST_NAME);
    }
}
