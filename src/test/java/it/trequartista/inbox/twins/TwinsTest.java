package it.trequartista.inbox.twins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.trequartista.contacts.Companies;
import it.trequartista.contacts.CompanyField;
import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.Details;
import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.inbox.duplicates.Likeness;
import it.trequartista.inbox.duplicates.Likeness.What;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Table;
import it.trequartista.store.Table.Column;
import it.trequartista.store.Tables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

class TwinsTest {
    @TempDir Path folder;
    private Db db;
    private People people;
    private Twins twins;

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("a.treq"), Time.ofThisMachine());
        people = new People(db);
        twins = new Twins(db);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private PersonId anna() {
        return people.create(
                NewPerson.named("Anna", "Quarantotti")
                        .with(ContactKind.EMAIL, "anna@quarantotti.example")
                        .with(ContactKind.MOBILE, "333 1234567")
                        .with(PersonField.NOTES, "Sorella di Bea."));
    }

    private PersonId a() {
        return people.create(
                NewPerson.named("A.", "Quarantotti")
                        .with(ContactKind.EMAIL, "ANNA@quarantotti.example")
                        .with(ContactKind.PHONE, "+39 02 55501010")
                        .with(PersonField.LANGUAGE, "de")
                        .with(PersonField.NOTES, "Vista a Roma."));
    }

    private Pair pair() {
        return twins.pairs(Kind.PEOPLE, Progress.UNWATCHED).getFirst();
    }

    @Test
    void twoRecordsOfOnePersonAreFoundAndExplained() {
        var anna = anna();
        var other = a();
        var pair = pair();
        assertThat(pair.one()).isEqualTo(anna.value());
        assertThat(pair.other()).isEqualTo(other.value());
        assertThat(pair.name()).isEqualTo("Anna Quarantotti");
        assertThat(pair.likeness().isSure()).isTrue();
        assertThat(pair.likeness().clues())
                .extracting(c -> c.what())
                .contains(What.EMAIL, What.FAMILY, What.GIVEN);
    }

    @Test
    void whatIsChosenStaysAndTheRestMoves() {
        var anna = anna();
        var other = a();
        new Details(db).tag(new Owner.OfPerson(other), "fiera");
        var compared = twins.compare(pair());
        assertThat(compared.usual().others()).containsExactly("language");
        assertThat(compared.usual().note()).isEqualTo("Vista a Roma.");
        var _ = twins.merge(compared.pair(), compared.usual());
        var one = people.get(anna);
        assertThat(one.name()).isEqualTo("Anna Quarantotti");
        assertThat(one.field(PersonField.LANGUAGE)).isEqualTo("de");
        assertThat(one.field(PersonField.NOTES)).isEqualTo("Sorella di Bea.\n\nVista a Roma.");
        assertThat(one.points())
                .extracting(p -> p.normalised())
                .containsExactly("anna@quarantotti.example", "+393331234567", "+390255501010");
        assertThat(one.tags()).containsExactly("fiera");
        assertThatThrownBy(() -> people.get(other)).isInstanceOf(Refused.class);
        assertThat(twins.pairs(Kind.PEOPLE, Progress.UNWATCHED)).isEmpty();
        assertThat(people.filter("55501010")).containsExactly(anna.value());
    }

    @Test
    void theNameOfTheOtherIsTakenWithItsOrder() {
        var anna = anna();
        var _ = a();
        var _ = twins.merge(pair(), new Choice(Set.of("name"), ""));
        assertThat(people.get(anna).name()).isEqualTo("A. Quarantotti");
        assertThat(sorted(anna)).isEqualTo("quarantotti a.");
    }

    private String sorted(PersonId id) {
        return db.read(
                h ->
                        h.createQuery("SELECT sort_key FROM person WHERE id = :id")
                                .bind("id", id.value())
                                .mapTo(String.class)
                                .one());
    }

    @Test
    void takingItBackLeavesEverythingAsItWas() {
        var anna = anna();
        var other = a();
        var deal = everyNaming(Kind.PEOPLE.table(), other.value());
        var before = everything();
        var compared = twins.compare(pair());
        var _ = twins.merge(compared.pair(), compared.usual());
        assertThat(everything()).isNotEqualTo(before);
        people.edit(anna, PersonField.HOW_MET, "In fiera");
        people.edit(anna, PersonField.HOW_MET, "");
        assertThat(db.history().undo()).isPresent();
        assertThat(db.history().undo()).isPresent();
        assertThat(db.history().undo()).isPresent();
        var after = everything();
        after.remove("united");
        before.remove("united");
        assertThat(after).isEqualTo(before);
        assertThat(people.filter("55501010")).containsExactly(other.value());
        assertThat(twins.pairs(Kind.PEOPLE, Progress.UNWATCHED)).hasSize(1);
        assertThat(deal).isPositive();
    }

    /// All rows that show of all tables that travel, but for what is worked out.
    private Map<String, Object> everything() {
        var all = new TreeMap<String, Object>();
        for (Table table : Tables.ours().travelling()) {
            String columns =
                    table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
            all.put(
                    table.name(),
                    db.<List<Map<String, Object>>>read(
                            h ->
                                    h.createQuery(
                                                    "SELECT id, %s FROM %s ORDER BY id"
                                                            .formatted(columns, table.name()))
                                            .mapToMap()
                                            .list()));
        }
        return all;
    }

    /// A row in every column of the file that names one of a table.
    ///
    /// @return how many
    private int everyNaming(Table named, long id) {
        int rows = 0;
        for (Tables.Naming naming : Tables.ours().naming(named)) {
            long row = 1_000 * id + ++rows;
            db.run(
                    h ->
                            h.execute(
                                    "INSERT INTO %s (id, %s) VALUES (?, ?)"
                                            .formatted(naming.table().name(), naming.column()),
                                    row,
                                    id));
        }
        return rows;
    }

    @Test
    void whateverNamesTheOneThatGoesIsMovedOrKnownToStay() {
        for (Kind kind : Kind.values()) {
            String table = kind.table().name();
            long one = kind == Kind.PEOPLE ? 11 : 21;
            db.run(h -> h.execute("INSERT INTO %s (id) VALUES (?)".formatted(table), one));
            db.run(h -> h.execute("INSERT INTO %s (id) VALUES (?)".formatted(table), one + 1));
            assertThat(everyNaming(kind.table(), one + 1)).isGreaterThan(10);
            var pair = new Pair(kind, new Likeness(one, one + 1, 0, List.of()), "", "");
            var _ = twins.merge(pair, new Choice(Set.of(), ""));
            for (Tables.Naming naming : Tables.ours().naming(kind.table())) {
                assertThat(naming(naming, one + 1))
                        .as(naming.toString())
                        .isEqualTo(UnionStore.isLeft(naming) ? 1 : 0);
                assertThat(UnionStore.isLeft(naming)).as(naming.toString()).isFalse();
            }
        }
    }

    private int naming(Tables.Naming naming, long id) {
        return db.read(
                h ->
                        h.createQuery(
                                        "SELECT count(*) FROM %s WHERE %s = :id"
                                                .formatted(naming.table().name(), naming.column()))
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .one());
    }

    @Test
    void thatSomebodyWantsNoMailIsNotForgotten() {
        var anna = anna();
        var other = a();
        db.run(
                h ->
                        h.execute(
                                "UPDATE contact_point SET opt_out = 1 WHERE person_id = ? AND kind"
                                        + " = 'EMAIL'",
                                other.value()));
        var _ = twins.merge(pair(), new Choice(Set.of(), ""));
        assertThat(people.get(anna).first(ContactKind.EMAIL).orElseThrow().optOut()).isTrue();
    }

    @Test
    void whoIsNotTheSameIsNotAskedAboutAgain() {
        var _ = anna();
        var other = a();
        var step = twins.notSame(pair());
        assertThat(twins.pairs(Kind.PEOPLE, Progress.UNWATCHED)).isEmpty();
        assertThat(twins.like(Kind.PEOPLE, other.value())).isEmpty();
        assertThat(db.history().undo()).isPresent();
        assertThat(twins.pairs(Kind.PEOPLE, Progress.UNWATCHED)).hasSize(1);
        assertThat(step.n()).isPositive();
    }

    @Test
    void ofThreeThatAreOneTheOldestStays() {
        var first = anna();
        var _ = a();
        var _ = anna();
        var _ = people.create(NewPerson.named("Bea", "Verdi"));
        var all = twins.pairs(Kind.PEOPLE, Progress.UNWATCHED);
        assertThat(all).hasSize(3);
        var _ = twins.mergeAll(all, Progress.UNWATCHED);
        assertThat(people.ids()).hasSize(2).contains(first.value());
        assertThat(people.get(first).points()).hasSize(3);
        assertThat(db.history().undo()).isPresent();
        assertThat(people.ids()).hasSize(4);
    }

    @Test
    void whoIsBeingWrittenIsToldOfThoseLikeThem() {
        for (int i = 0; i < 30; i++) {
            var _ = people.create(NewPerson.named("Mario", "Rossi" + i));
        }
        var anna = anna();
        var fresh = people.create(NewPerson.named("", ""));
        assertThat(twins.like(Kind.PEOPLE, fresh.value())).isEmpty();
        people.edit(fresh, PersonField.FAMILY_NAME, "Quarantoti");
        people.edit(fresh, PersonField.GIVEN_NAME, "Anna");
        assertThat(twins.like(Kind.PEOPLE, fresh.value()))
                .extracting(Pair::one)
                .containsExactly(anna.value());
        people.edit(fresh, PersonField.GIVEN_NAME, "Quarantotti");
        people.edit(fresh, PersonField.FAMILY_NAME, "Anna");
        assertThat(twins.like(Kind.PEOPLE, fresh.value())).hasSize(1);
        people.edit(fresh, PersonField.GIVEN_NAME, "Zoe");
        assertThat(twins.like(Kind.PEOPLE, fresh.value())).isEmpty();
    }

    @Test
    void companiesAreTheSameByCodeOrName() {
        var companies = new Companies(db);
        var one =
                companies.create(
                        NewCompany.named("Officine Meccaniche Rossi S.r.l.")
                                .with(CompanyField.VAT_NUMBER, "01234567897")
                                .with(CompanyField.CITY, "Torino"));
        var same =
                companies.create(
                        NewCompany.named("OMR")
                                .with(CompanyField.VAT_NUMBER, "IT 01234567897")
                                .with(CompanyField.CITY, "Torino"));
        var named =
                companies.create(
                        NewCompany.named("officine meccaniche rossi srl")
                                .with(CompanyField.CITY, "Torino"));
        var _ = companies.create(NewCompany.named("Rossi spa").with(CompanyField.CITY, "Bari"));
        var other =
                companies.create(
                        NewCompany.named("Officine Meccaniche Rossi")
                                .with(CompanyField.VAT_NUMBER, "09876543210"));
        var pairs = twins.pairs(Kind.COMPANIES, Progress.UNWATCHED);
        assertThat(pairs)
                .extracting(Pair::one, Pair::other)
                .contains(tuple(one.value(), same.value()), tuple(one.value(), named.value()))
                .doesNotContain(tuple(one.value(), other.value()));
        assertThat(pairs.getFirst().likeness().isSure()).isTrue();
        assertThat(twins.like(Kind.COMPANIES, named.value()))
                .extracting(Pair::one)
                .contains(one.value());
    }
}
