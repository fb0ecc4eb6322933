package it.trequartista.inbox.quick;

import it.trequartista.contacts.AffiliationStore;
import it.trequartista.contacts.CompanyStore;
import it.trequartista.contacts.DetailStore;
import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.Person;
import it.trequartista.contacts.PersonStore;
import it.trequartista.contacts.tasks.About;
import it.trequartista.contacts.tasks.NewTask;
import it.trequartista.contacts.tasks.TaskStore;
import it.trequartista.inbox.Names;
import it.trequartista.inbox.desk.NoteStore;
import it.trequartista.inbox.quick.AddressBook.Entry;
import it.trequartista.inbox.understanding.Proposal.Target;
import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Id;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.PersonId;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads whom a line may be about, and writes what it says. Every method works inside the caller's
/// transaction.
final class QuickStore {
    private final Db db;
    private final PersonStore people;
    private final CompanyStore companies;
    private final AffiliationStore affiliations;
    private final DetailStore details;
    private final TaskStore tasks;
    private final NoteStore notes;

    QuickStore(Db db) {
        this.db = db;
        this.people = new PersonStore(db);
        this.companies = new CompanyStore(db);
        this.affiliations = new AffiliationStore(db);
        this.details = new DetailStore(db);
        this.tasks = new TaskStore(db);
        this.notes = new NoteStore(db);
    }

    /// Writes what a line says.
    ///
    /// @return the note
    CaptureId save(Handle handle, Understood said) {
        var companyIds = new ArrayList<CompanyId>();
        for (var company : said.all(Piece.Company.class)) {
            id(company.known(), () -> made(handle, company)).ifPresent(companyIds::add);
        }
        var company = companyIds.stream().findFirst();
        var personIds = new ArrayList<PersonId>();
        for (var person : said.all(Piece.Person.class)) {
            id(person.known(), () -> made(handle, person, company)).ifPresent(personIds::add);
        }
        if (said.first(Piece.Person.class).isEmpty()) {
            said.holder().ifPresent(h -> personIds.add(h.id()));
        }
        var owner =
                new NoteStore.Owner(
                        personIds.isEmpty() ? null : personIds.getFirst(), company.orElse(null));
        var note =
                notes.insert(
                        handle,
                        new NoteStore.Note(said.line().strip(), said.about(), values(said)));
        tag(handle, said, personIds, companyIds);
        if (said.isTask()) {
            task(handle, said, new About(owner.person(), owner.company(), null, note));
        }
        switch (said.ending()) {
            case TASK -> notes.taskMade(handle, note, owner);
            case NOTE -> notes.link(handle, note, owner);
            case NOTHING, TO_SORT -> {}
        }
        return note;
    }

    /// Who is meant; nobody when the name means several.
    private static <I extends Id> Optional<I> id(List<Entry<I>> known, Supplier<I> made) {
        return switch (known.size()) {
            case 0 -> Optional.of(made.get());
            case 1 -> Optional.of(known.getFirst().id());
            default -> Optional.empty();
        };
    }

    private CompanyId made(Handle handle, Piece.Company company) {
        return companies.insert(handle, NewCompany.named(company.name()), db.time().now());
    }

    /// Somebody new works for the company they are named with.
    private PersonId made(Handle handle, Piece.Person person, Optional<CompanyId> company) {
        var now = db.time().now();
        var id = people.insert(handle, Names.person(person.name()), now);
        company.ifPresent(
                c -> {
                    long _ = affiliations.insert(handle, id, c, "", now);
                });
        return id;
    }

    private static List<NoteStore.Value> values(Understood said) {
        return said.pieces().stream()
                .flatMap(
                        piece ->
                                switch (piece) {
                                    case Piece.Email e -> value(said, e, Target.EMAIL, e.address());
                                    case Piece.Phone p -> value(said, p, Target.PHONE, p.number());
                                    case Piece.Code c -> value(said, c, Target.CODE, c.code());
                                    case Piece.Amount a ->
                                            value(said, a, Target.BUDGET, budget(a.money()));
                                    default -> Stream.<NoteStore.Value>empty();
                                })
                .toList();
    }

    private static Stream<NoteStore.Value> value(
            Understood said, Piece piece, Target target, String value) {
        return Stream.of(new NoteStore.Value(target, value, said.words(piece)));
    }

    /// As proposals of budgets are written.
    private static String budget(Money money) {
        String major = money.major().stripTrailingZeros().toPlainString();
        return major + ".." + major + " " + money.currency().getCurrencyCode();
    }

    private void tag(
            Handle handle, Understood said, List<PersonId> persons, List<CompanyId> firms) {
        var owners =
                persons.isEmpty()
                        ? firms.stream().<Owner>map(Owner.OfCompany::new).toList()
                        : persons.stream().<Owner>map(Owner.OfPerson::new).toList();
        for (Owner owner : owners) {
            for (var tag : said.all(Piece.Tag.class)) {
                details.tag(handle, owner, tag.tag(), db.time().now());
            }
        }
    }

    private void task(Handle handle, Understood said, About about) {
        var kind = said.isCall() ? NewTask.Kind.CALL : NewTask.Kind.TODO;
        var task =
                new NewTask(
                        said.title(),
                        kind,
                        said.date().orElse(null),
                        said.time().orElse(null),
                        about);
        var _ = tasks.insert(handle, task);
    }

    /// All names, addresses and codes of a file.
    ContactBook book(Handle handle) {
        var addresses = addresses(handle);
        var employers = employers(handle);
        var people =
                handle.createQuery(
                                """
                                SELECT id, given_name, family_name, nickname FROM person
                                WHERE deleted = 0 ORDER BY sort_key, id
                                """)
                        .map((rs, ctx) -> listed(new Row(rs), employers, addresses))
                        .list();
        var companies =
                handle.createQuery(
                                """
                                SELECT id, name, coalesce(city, '') AS city FROM company
                                WHERE deleted = 0 ORDER BY sort_key, id
                                """)
                        .map((rs, ctx) -> company(new Row(rs)))
                        .list();
        var codes =
                handle.createQuery(
                                """
                                SELECT tracking_code FROM publication
                                WHERE deleted = 0 AND tracking_code IS NOT NULL
                                """)
                        .mapTo(String.class)
                        .list();
        return new ContactBook(people, companies, new HashSet<>(codes));
    }

    private static Map<Long, List<String>> addresses(Handle handle) {
        var found = new HashMap<Long, List<String>>();
        handle.createQuery(
                        """
                        SELECT person_id, normalised AS at FROM contact_point
                        WHERE deleted = 0 AND person_id IS NOT NULL AND normalised <> ''
                        """)
                .map((rs, ctx) -> point(new Row(rs)))
                .forEach(
                        p -> found.computeIfAbsent(p.person(), k -> new ArrayList<>()).add(p.at()));
        return found;
    }

    /// Something of a person.
    private record Point(long person, String at) {}

    private static Point point(Row row) {
        return new Point(row.number("person_id"), row.text("at"));
    }

    /// Where people work; of several companies the main one.
    private static Map<Long, String> employers(Handle handle) {
        var found = new HashMap<Long, String>();
        handle.createQuery(
                        """
                        SELECT a.person_id, c.name AS at FROM affiliation a
                        JOIN company c ON c.id = a.company_id AND c.deleted = 0
                        WHERE a.deleted = 0 AND a.person_id IS NOT NULL
                        ORDER BY a.is_primary DESC, a.id
                        """)
                .map((rs, ctx) -> point(new Row(rs)))
                .forEach(p -> found.putIfAbsent(p.person(), p.at()));
        return found;
    }

    private static ContactBook.Listed listed(
            Row row, Map<Long, String> employers, Map<Long, List<String>> addresses) {
        var names =
                new ContactBook.Names(
                        row.text("given_name"), row.text("family_name"), row.text("nickname"));
        var id = row.id("id", PersonId::new);
        String name = Person.name(names.given(), names.family(), names.nickname());
        return new ContactBook.Listed(
                new Entry<>(id, name, employers.getOrDefault(id.value(), "")),
                names,
                addresses.getOrDefault(id.value(), List.of()));
    }

    private static Entry<CompanyId> company(Row row) {
        return new Entry<>(row.id("id", CompanyId::new), row.text("name"), row.text("city"));
    }
}
