package it.trequartista.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class PeopleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:41:00Z");

    @TempDir Path folder;
    @AutoClose private Db db;
    private People people;
    private Companies companies;
    private Details details;
    private Touchpoints touchpoints;

    @BeforeEach
    void open() {
        var time = new Time(Clock.fixed(NOW, ZoneId.of("Europe/Rome")));
        db = Db.create(folder.resolve("a.trequartista"), time);
        people = new People(db);
        companies = new Companies(db);
        details = new Details(db);
        touchpoints = new Touchpoints(db);
    }

    private PersonId person(String given, String family) {
        return people.create(NewPerson.named(given, family));
    }

    @Test
    void aPersonIsReadBackAsWritten() {
        var id =
                people.create(
                        NewPerson.named("Marta", "Galli")
                                .with(ContactKind.EMAIL, " Marta.Galli@Example.IT ")
                                .with(ContactKind.PHONE, "030 555 0142")
                                .with(PersonField.SOURCE, "Fiera"));
        details.tag(new Owner.OfPerson(id), "fiera");
        people.affiliate(id, "Officine Galli Srl", "Titolare");
        var marta = people.get(id);
        assertThat(marta.name()).isEqualTo("Marta Galli");
        assertThat(marta.points())
                .extracting(ContactPoint::normalised)
                .containsExactly("marta.galli@example.it", "+390305550142");
        assertThat(marta.companies())
                .extracting(Affiliation::companyName, Affiliation::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Officine Galli Srl", "Titolare"));
        assertThat(marta.field(PersonField.SOURCE)).isEqualTo("Fiera");
        assertThat(marta.tags()).containsExactly("fiera");
    }

    @Test
    void peopleStandByFamilyNameWhateverCaseAndAccents() {
        var zoe = person("Zoë", "Àbate");
        var anna = person("Anna", "abbo");
        var bare = person("", "");
        assertThat(people.ids()).containsExactly(bare.value(), zoe.value(), anna.value());
        people.edit(zoe, PersonField.FAMILY_NAME, "Zorzi");
        assertThat(people.ids()).containsExactly(bare.value(), anna.value(), zoe.value());
    }

    @Test
    void aFilterFindsByTheBeginningsOfWords() {
        var amico = person("Perché", "D'Amico");
        var other = person("Luca", "Ferri");
        people.affiliate(other, "Caseificio Alpe Nuova", "");
        details.addPoint(new Owner.OfPerson(other), new NewPoint(ContactKind.EMAIL, "l.f@alpe.it"));
        assertThat(people.filter("perche")).containsExactly(amico.value());
        assertThat(people.filter("d'am")).containsExactly(amico.value());
        assertThat(people.filter("alp luc")).containsExactly(other.value());
        assertThat(people.filter("l.f@alpe.it")).containsExactly(other.value());
        assertThat(people.filter("\"' OR * NEAR(")).isEmpty();
        assertThat(people.filter("!!")).isEmpty();
        assertThat(people.filter("  ")).hasSize(2);
    }

    @Test
    void aDeletedPersonComesBackAsTheyWere() {
        var id = person("Marta", "Galli");
        var step = people.delete(id);
        assertThat(people.ids()).isEmpty();
        assertThat(people.filter("marta")).isEmpty();
        assertThatThrownBy(() -> people.get(id)).isInstanceOf(Refused.class);
        db.history().undo(step.n());
        assertThat(people.filter("marta")).containsExactly(id.value());
    }

    @Test
    void strangeNamesAreKeptWhole() {
        String endless = "è".repeat(10_000);
        for (String name : List.of(endless, "🦊 Volpe", "مريم", "O'Neil\u0000x", "")) {
            var id = person(name, "");
            assertThat(people.get(id).field(PersonField.GIVEN_NAME)).isEqualTo(name);
            assertThat(people.rows(List.of(id.value()))).containsKey(id.value());
        }
        assertThat(people.filter("مريم")).hasSize(1);
        assertThat(people.filter(endless)).hasSizeLessThanOrEqualTo(1);
        assertThat(people.ids()).hasSize(5);
    }

    @Test
    void aCompanyOfTheSameNameIsNotMadeTwice() {
        var first = people.affiliate(person("A", "B"), "Città Verde", "");
        var second = people.affiliate(person("C", "D"), "CITTA VERDE ", "");
        assertThat(second).isEqualTo(first);
        assertThat(companies.get(first).people()).hasSize(2);
        assertThat(companies.rows(List.of(first.value())).get(first.value()).people()).isEqualTo(2);
        assertThatThrownBy(() -> people.affiliate(person("E", "F"), " ", ""))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aContactPointThatIsNoneIsRefused() {
        var marta = new Owner.OfPerson(person("Marta", "Galli"));
        assertThatThrownBy(() -> details.addPoint(marta, new NewPoint(ContactKind.EMAIL, "x@")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> details.addPoint(marta, new NewPoint(ContactKind.PHONE, "ciao")))
                .isInstanceOf(Refused.class);
        long id = details.addPoint(marta, new NewPoint(ContactKind.EMAIL, "x@y.it"));
        var step = details.removePoint(id);
        assertThat(people.get(marta.id()).points()).isEmpty();
        db.history().undo(step.n());
        assertThat(people.get(marta.id()).points()).hasSize(1);
    }

    @Test
    void theJourneyIsOneForThePersonAndTheCompany() {
        var id = person("Marta", "Galli");
        var company = people.affiliate(id, "Officine Galli", "");
        var links = Links.NONE.with(id);
        touchpoints.log(NewTouchpoint.of(NOW, TouchKind.COMMENT, Direction.IN, "Bello", links));
        touchpoints.log(
                NewTouchpoint.of(NOW.plusSeconds(60), TouchKind.CALL, Direction.OUT, "Sì", links));
        var call = touchpoints.ofPerson(id).getFirst().id();
        assertThat(touchpoints.ofPerson(id))
                .extracting(Touchpoint::hat)
                .containsExactly(Hat.SALES, Hat.MARKETING);
        assertThat(touchpoints.ofCompany(company)).hasSize(2);
        assertThat(people.rows(List.of(id.value())).get(id.value()).lastTouch())
                .contains(NOW.plusSeconds(60));
        touchpoints.correct(
                call,
                NewTouchpoint.of(
                        NOW.plusSeconds(60), TouchKind.CALL, Direction.IN, "No", Links.NONE));
        assertThat(touchpoints.ofPerson(id))
                .extracting(Touchpoint::superseded)
                .containsExactly(false, true, false);
    }
}
