package it.trequartista.inbox.desk;

import it.trequartista.inbox.Decision;
import it.trequartista.inbox.ImportPlan;
import it.trequartista.inbox.ImportStore;
import it.trequartista.inbox.Imports;
import it.trequartista.inbox.PlannedRow;
import it.trequartista.inbox.Source;
import it.trequartista.inbox.Wishes;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Flaw.Place.Unit;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.desk.Delivered.Item;
import it.trequartista.inbox.desk.Delivered.Tally;
import it.trequartista.inbox.desk.Delivered.Trouble;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The one door for whatever is brought: lists of people and conversations, in files, folders and
/// archives. First what would become of it, then, when the user says so, all of it as one step.
public final class Deliveries {
    private static final int KEPT = 1_000;

    private final Db db;
    private final Imports imports;
    private final Captures captures;

    /// Into this file.
    public Deliveries(Db db) {
        this.db = db;
        this.imports = new Imports(db);
        this.captures = new Captures(db);
    }

    /// Says of each file what it is and what of it is new. Nothing is written.
    ///
    /// @throws it.trequartista.kernel.Refused if the user cancels
    public Delivered preview(Delivery delivery, Wishes wishes, Progress progress) {
        var lists = lists(delivery, wishes, progress);
        return told(delivery, lists, captures.preview(delivery.talks(), progress), null);
    }

    /// Takes all of it in, as one step.
    ///
    /// @param seen what [#preview] said of it
    /// @throws it.trequartista.kernel.Refused if people changed since, or the user cancels; the
    ///     file is then as it was
    public Delivered commit(Delivery delivery, Delivered seen, Progress progress) {
        var without = new LinkedHashMap<Path, Problem>();
        delivery.lists()
                .forEach(
                        (file, material) -> {
                            var refused = refused(seen, material);
                            if (refused != null) {
                                without.put(file, refused);
                            }
                        });
        return commit(delivery, new Listed(seen.plan(), without), progress);
    }

    private static @Nullable Problem refused(Delivered seen, Material material) {
        return seen.items().stream()
                .filter(i -> i.place().equals(material.place()))
                .map(Item::refused)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Delivered commit(Delivery delivery, Listed lists, Progress progress) {
        var taken = new ArrayList<Taken.Source>();
        var step =
                db.step(
                        handle -> {
                            if (lists.plan != null) {
                                new ImportStore(handle).carryOut(lists.plan, db, progress);
                            }
                            taken.addAll(
                                    captures.take(
                                            delivery.talks(),
                                            new IntakeStore(handle, db),
                                            progress));
                        });
        return told(delivery, lists, taken, step.n() == 0 ? null : step);
    }

    /// Previews and commits at once, where nobody looks at the plan in between.
    ///
    /// @param ahead begins to read lists on a thread of its own and gives what waits for them
    /// @throws it.trequartista.kernel.Refused as the two do
    public Delivered takeIn(
            Delivery delivery, Wishes wishes, UnaryOperator<Supplier<ImportPlan>> ahead) {
        if (delivery.isOnlyLists()) {
            var plan = imports.takeIn(List.copyOf(delivery.lists().keySet()), wishes, ahead);
            return told(delivery, new Listed(plan, plan.refusals()), List.of(), null);
        }
        return commit(delivery, lists(delivery, wishes, Progress.UNWATCHED), Progress.UNWATCHED);
    }

    /// The lists as they were read.
    ///
    /// @param without those that are left out, and why
    private record Listed(@Nullable ImportPlan plan, Map<Path, Problem> without) {}

    /// Among other things a table may be no list of people: it is left out, with its reason. Alone
    /// the user is asked what its columns mean.
    private Listed lists(Delivery delivery, Wishes wishes, Progress progress) {
        var files = new ArrayList<>(delivery.lists().keySet());
        if (files.isEmpty()) {
            return new Listed(null, Map.of());
        }
        if (delivery.isOnlyLists()) {
            var plan = imports.preview(files, wishes, progress);
            return new Listed(plan, plan.refusals());
        }
        var plan = imports.plan(files, wishes, progress);
        var without = new LinkedHashMap<>(plan.refusals());
        for (Source source : plan.sources()) {
            if (!source.isMapped()) {
                without.put(
                        source.file(),
                        Problem.input("inbox.unmapped", source.name(), source.headers()));
            }
        }
        if (without.size() > plan.refusals().size()) {
            files.removeAll(without.keySet());
            plan = imports.plan(files, wishes, progress);
        }
        return new Listed(plan, without);
    }

    private static Delivered told(
            Delivery delivery, Listed lists, List<Taken.Source> talks, @Nullable StepId step) {
        var items = new ArrayList<Item>();
        delivery.lists().forEach((file, material) -> items.add(list(file, material, lists)));
        talks.forEach(t -> items.add(talk(t)));
        boolean any = !items.isEmpty();
        for (Material material : delivery.unknown()) {
            var unknown = Problem.input("inbox.desk.unknown", material.name());
            var all = Place.at(Unit.FILE, material.name());
            var trouble = new Trouble(all, unknown.key(), unknown.arguments());
            items.add(
                    new Item(
                            material.name(),
                            material.place(),
                            "",
                            Tally.NONE,
                            List.of(trouble),
                            any ? null : unknown,
                            null));
        }
        for (Flaw flaw : delivery.flaws()) {
            String place = flaw.where().name();
            var trouble = trouble(flaw);
            items.add(new Item(last(place), place, "", Tally.NONE, List.of(trouble), null, null));
        }
        return new Delivered(items, lists.plan, step);
    }

    private static String last(String place) {
        int cut = Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\'));
        return place.substring(cut + 1);
    }

    private static Item list(Path file, Material material, Listed lists) {
        var refused = lists.without.get(file);
        var plan = lists.plan;
        int index = plan == null ? -1 : index(plan, file);
        if (plan == null || index < 0) {
            return new Item(
                    material.name(), material.place(), "", Tally.NONE, List.of(), refused, null);
        }
        Source source = plan.sources().get(index);
        int fresh = plan.count(index, Decision.NEW);
        int updated = plan.count(index, Decision.UPDATED);
        int skipped = plan.count(index, Decision.SKIPPED);
        int bad = plan.count(index, Decision.BAD);
        var tally = new Tally(fresh + updated + skipped + bad, fresh, updated, skipped, bad);
        var troubles =
                plan.rows().stream()
                        .filter(r -> r.source() == index && r.decision() == Decision.BAD)
                        .limit(KEPT)
                        .map(Deliveries::trouble)
                        .toList();
        String kind = source.layout().isEmpty() ? source.kind().name() : source.layout();
        return new Item(material.name(), material.place(), kind, tally, troubles, refused, null);
    }

    private static int index(ImportPlan plan, Path file) {
        return plan.sources().stream().map(Source::file).toList().indexOf(file);
    }

    private static Trouble trouble(PlannedRow row) {
        var where = Place.at(Unit.ROW, row.row());
        return new Trouble(where, row.reason().key(), row.reason().words());
    }

    private static Trouble trouble(Flaw flaw) {
        return new Trouble(flaw.where(), flaw.key(), List.copyOf(flaw.arguments()));
    }

    private static Item talk(Taken.Source source) {
        var tally = source.tally();
        int known = tally.items() - tally.fresh() - tally.grown();
        return new Item(
                source.name(),
                source.place(),
                source.kind(),
                new Tally(tally.items(), tally.fresh(), tally.grown(), known, tally.flaws()),
                source.flaws().stream().map(Deliveries::trouble).toList(),
                source.refused(),
                source.first());
    }
}
