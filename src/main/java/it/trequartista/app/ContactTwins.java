package it.trequartista.app;

import it.trequartista.contacts.Owner;
import it.trequartista.contacts.ui.Alike;
import it.trequartista.contacts.ui.ContactServices;
import it.trequartista.inbox.duplicates.Likeness;
import it.trequartista.inbox.twins.Kind;
import it.trequartista.inbox.twins.Pair;
import it.trequartista.inbox.twins.Twins;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.StepId;
import it.trequartista.ui.Background;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Tells the contacts which records are there twice.
final class ContactTwins implements Alike {
    /// A longer list is searched only when somebody asks for it.
    private static final int LONG = 20_000;

    private static final int UNKNOWN = -1;

    private final Twins twins;
    private final ContactServices contacts;
    private final Background background;
    private final AtomicInteger counted = new AtomicInteger(UNKNOWN);

    ContactTwins(Twins twins, ContactServices contacts, Background background) {
        this.twins = twins;
        this.contacts = contacts;
        this.background = background;
        var _ =
                twins.watch(
                        tables -> {
                            if (tables.contains("person")
                                    || tables.contains("company")
                                    || tables.contains("not_same")) {
                                counted.set(UNKNOWN);
                            }
                        });
    }

    @Override
    public List<Other> to(Owner owner) {
        long own = id(owner);
        return twins.like(kind(owner), own).stream().map(p -> other(p, own)).toList();
    }

    private Other other(Pair pair, long own) {
        boolean isFirst = pair.one() == own;
        long id = isFirst ? pair.other() : pair.one();
        String name = isFirst ? pair.otherName() : pair.name();
        return switch (pair.kind()) {
            case PEOPLE -> {
                var row = contacts.people().rows(List.of(id)).get(id);
                String company = row == null ? "" : row.company();
                yield new Other(new Owner.OfPerson(new PersonId(id)), name, company);
            }
            case COMPANIES -> {
                var row = contacts.companies().rows(List.of(id)).get(id);
                String city = row == null ? "" : row.city();
                yield new Other(new Owner.OfCompany(new CompanyId(id)), name, city);
            }
        };
    }

    @Override
    public StepId merge(Owner fresh, Owner other) {
        return twins.mergeAll(List.of(pair(fresh, other)), Progress.UNWATCHED);
    }

    @Override
    public StepId differ(Owner fresh, Owner other) {
        return twins.notSame(pair(fresh, other));
    }

    private static Pair pair(Owner fresh, Owner other) {
        long one = Math.min(id(fresh), id(other));
        long two = Math.max(id(fresh), id(other));
        return new Pair(kind(fresh), new Likeness(one, two, 0, List.of()), "", "");
    }

    @Override
    public void count(IntConsumer told) {
        if (counted.get() >= 0) {
            told.accept(counted.get());
            return;
        }
        background.idle(
                () -> {
                    try {
                        int pairs = search();
                        background.onScreen(() -> told.accept(pairs));
                    } catch (Refused closed) {
                        // The file is gone, and with it who asked.
                    }
                });
    }

    private int search() {
        int pairs = 0;
        if (contacts.people().ids().length <= LONG) {
            counted.set(0);
            for (Kind kind : Kind.values()) {
                pairs += twins.pairs(kind, Progress.UNWATCHED).size();
            }
            // What was written meanwhile makes the number unknown again.
            boolean _ = counted.compareAndSet(0, pairs);
        }
        return pairs;
    }

    private static Kind kind(Owner owner) {
        return owner instanceof Owner.OfPerson ? Kind.PEOPLE : Kind.COMPANIES;
    }

    private static long id(Owner owner) {
        return switch (owner) {
            case Owner.OfPerson(var id) -> id.value();
            case Owner.OfCompany(var id) -> id.value();
        };
    }
}
