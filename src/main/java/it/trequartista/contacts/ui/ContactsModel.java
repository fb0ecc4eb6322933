package it.trequartista.contacts.ui;

import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.Owner;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;
import it.trequartista.ui.Background;
import it.trequartista.ui.RowWindow;
import it.trequartista.ui.SavedState;
import it.trequartista.ui.Saves;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What the Contacts page shows and does.
public final class ContactsModel implements AutoCloseable {
    private static final Set<String> LISTED = Set.of("person", "company", "affiliation");
    private static final Set<String> SHOWN =
            Set.of(
                    "person",
                    "company",
                    "affiliation",
                    "contact_point",
                    "tagging",
                    "touchpoint",
                    "deal",
                    "offer",
                    "issued_offer");

    /// What the list holds.
    public enum Kind {
        /// People.
        PEOPLE,
        /// Companies.
        COMPANIES
    }

    /// Everything drawn beside the rows.
    ///
    /// @param loaded false until the file has been read once
    /// @param kind what the list holds
    /// @param filter what was typed
    /// @param count how many the list shows
    /// @param empty true when the file has neither people nor companies
    /// @param open the record in the middle
    public record Shown(
            boolean loaded,
            Kind kind,
            String filter,
            int count,
            boolean empty,
            Optional<Opened> open) {
        Shown at(Kind other, String typed) {
            return new Shown(loaded, other, typed, count, empty, open);
        }

        Shown with(Optional<Opened> other) {
            return new Shown(loaded, kind, filter, count, empty, other);
        }
    }

    private final ContactServices services;
    private final Time time;
    private final Background.Lane listing;
    private final Background.Lane opening;
    private final Runnable unwatch;
    private final RowWindow<Entry> rows;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(
                    new Shown(false, Kind.PEOPLE, "", 0, false, Optional.empty()));
    private boolean asked;
    private final Saves saves;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Over the contacts of an open file; begins to read at once.
    public ContactsModel(ContactServices services, Background background, Time time) {
        this.services = services;
        this.time = time;
        this.saves = new Saves(background, time, this::failed);
        this.listing = background.lane();
        this.opening = background.lane();
        this.rows = new RowWindow<>(background, this::entries, this::failed);
        this.unwatch =
                services.around()
                        .watch(tables -> background.onScreen(() -> written(Set.copyOf(tables))));
        list(Kind.PEOPLE, "");
    }

    /// Everything drawn beside the rows.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The rows of the list.
    public RowWindow<Entry> rows() {
        return rows;
    }

    /// Whether what is on the screen is on the disk.
    public ReadOnlyObjectProperty<SavedState> saved() {
        return saves.state();
    }

    /// What could not be done last, to be said once.
    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    ContactServices services() {
        return services;
    }

    Time time() {
        return time;
    }

    /// Lists people or companies.
    public void choose(Kind kind) {
        if (shown.get().kind() != kind) {
            list(kind, shown.get().filter());
        }
    }

    /// Lists those that match what is typed.
    public void filter(String typed) {
        list(shown.get().kind(), typed);
    }

    /// Opens a record. Until one is asked for, the first of the list is open.
    public void open(Owner owner) {
        asked = true;
        opening.run(
                () -> read(owner),
                this::opened,
                gone -> {
                    asked = false;
                    failed(gone);
                });
    }

    /// Opens the record of an id of the list.
    public void open(long id) {
        open(owner(shown.get().kind(), id));
    }

    /// Adds a person without name and opens them.
    public void newPerson(Consumer<PersonId> done) {
        saves.save(
                () -> services.people().create(NewPerson.named("", "")),
                id -> {
                    list(Kind.PEOPLE, "");
                    open(new Owner.OfPerson(id));
                    done.accept(id);
                });
    }

    /// Adds a company without name and opens it.
    public void newCompany(Consumer<CompanyId> done) {
        saves.save(
                () -> services.companies().create(NewCompany.named("")),
                id -> {
                    list(Kind.COMPANIES, "");
                    open(new Owner.OfCompany(id));
                    done.accept(id);
                });
    }

    /// Deletes what is open.
    public void delete(Owner owner, Consumer<StepId> done) {
        saves.save(
                () -> deleted(owner),
                step -> {
                    shown.set(without(shown.get()));
                    list(shown.get().kind(), shown.get().filter());
                    done.accept(step);
                });
    }

    /// Logs a touchpoint.
    public void log(NewTouchpoint touch, Consumer<StepId> done) {
        step(() -> services.touchpoints().log(touch), done);
    }

    /// Writes something that can be taken back.
    public void step(Callable<StepId> slow, Consumer<StepId> done) {
        saves.save(slow, done);
    }

    /// Writes something.
    public void change(Runnable slow) {
        change(slow, () -> {});
    }

    /// Writes something, then does something on the screen.
    public void change(Runnable slow, Runnable then) {
        saves.save(slow, then);
    }

    @Override
    public void close() {
        unwatch.run();
        listing.drop();
        opening.drop();
    }

    private StepId deleted(Owner owner) {
        return switch (owner) {
            case Owner.OfPerson(var id) -> services.people().delete(id);
            case Owner.OfCompany(var id) -> services.companies().delete(id);
        };
    }

    private void list(Kind kind, String filter) {
        shown.set(shown.get().at(kind, filter));
        listing.run(() -> find(kind, filter), this::listed, this::failed);
    }

    /// What a list shows.
    ///
    /// @param empty true when the file has neither people nor companies
    /// @param first rows, with which the page opens; later ones are read as they are seen
    @SuppressWarnings("ArrayRecordComponent") // As the row window takes them; never compared.
    private record Found(
            Kind kind, String filter, long[] ids, boolean empty, Map<Long, Entry> first) {}

    private Found find(Kind kind, String filter) {
        var found = found(kind, filter);
        if (shown.get().loaded()) {
            return found;
        }
        var first = Arrays.stream(found.ids()).limit(RowWindow.AHEAD).boxed().toList();
        return new Found(found.kind(), filter, found.ids(), found.empty(), entries(first));
    }

    /// Until something was listed, a file with companies only shows those.
    private Found found(Kind kind, String filter) {
        long[] ids = ids(kind, filter);
        if (ids.length > 0 || !filter.isBlank()) {
            return new Found(kind, filter, ids, false, Map.of());
        }
        var other = kind == Kind.PEOPLE ? Kind.COMPANIES : Kind.PEOPLE;
        long[] others = ids(other, "");
        return shown.get().loaded() || others.length == 0
                ? new Found(kind, filter, ids, others.length == 0, Map.of())
                : new Found(other, filter, others, false, Map.of());
    }

    private long[] ids(Kind kind, String filter) {
        return switch (kind) {
            case PEOPLE -> services.people().filter(filter);
            case COMPANIES -> services.companies().filter(filter);
        };
    }

    private void listed(Found found) {
        long[] ids = found.ids();
        rows.show(ids, found.first());
        var open = shown.get().open();
        shown.set(new Shown(true, found.kind(), found.filter(), ids.length, found.empty(), open));
        if (!asked && open.isEmpty() && ids.length > 0) {
            open(owner(found.kind(), ids[0]));
        }
    }

    private void opened(Opened opened) {
        var now = shown.get();
        var kind = opened.who() instanceof Opened.Who.APerson ? Kind.PEOPLE : Kind.COMPANIES;
        shown.set(now.with(Optional.of(opened)));
        if (kind != now.kind()) {
            list(kind, "");
        }
    }

    private Shown without(Shown now) {
        asked = false;
        return now.with(Optional.empty());
    }

    private Opened read(Owner wanted) {
        var around = services.around();
        var owner = around.stayed(wanted);
        var touches = services.touchpoints();
        Opened.Who who;
        List<it.trequartista.contacts.Touchpoint> journey;
        switch (owner) {
            case Owner.OfPerson(var id) -> {
                who = new Opened.Who.APerson(services.people().get(id));
                journey = touches.ofPerson(id);
            }
            case Owner.OfCompany(var id) -> {
                who = new Opened.Who.ACompany(services.companies().get(id));
                journey = touches.ofCompany(id);
            }
        }
        return new Opened(
                who,
                journey,
                around.deals(owner),
                around.offers(owner),
                around.publications(),
                around.provenance(owner));
    }

    private Map<Long, Entry> entries(List<Long> ids) {
        var found = new HashMap<Long, Entry>();
        services.people()
                .rows(ids)
                .forEach(
                        (id, p) ->
                                found.put(
                                        id,
                                        new Entry(
                                                new Owner.OfPerson(p.id()),
                                                p.name(),
                                                p.company(),
                                                p.lastTouch())));
        services.companies()
                .rows(ids)
                .forEach(
                        (id, c) ->
                                found.put(
                                        id,
                                        new Entry(
                                                new Owner.OfCompany(c.id()),
                                                c.name(),
                                                c.city(),
                                                c.lastTouch())));
        return found;
    }

    private void written(Set<String> tables) {
        if (tables.stream().anyMatch(LISTED::contains) || tables.contains("touchpoint")) {
            rows.forget();
        }
        if (tables.stream().anyMatch(LISTED::contains)) {
            list(shown.get().kind(), shown.get().filter());
        }
        if (tables.stream().anyMatch(SHOWN::contains)) {
            shown.get()
                    .open()
                    .ifPresent(
                            o ->
                                    opening.run(
                                            () -> read(o.who().owner()),
                                            this::opened,
                                            gone -> shown.set(without(shown.get()))));
        }
    }

    private void failed(Problem what) {
        problem.set(Optional.of(what));
        problem.set(Optional.empty());
    }

    private static Owner owner(Kind kind, long id) {
        return switch (kind) {
            case PEOPLE -> new Owner.OfPerson(new PersonId(id));
            case COMPANIES -> new Owner.OfCompany(new CompanyId(id));
        };
    }
}
