package it.trequartista.contacts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.PersonField;
import it.trequartista.contacts.TouchKind;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;

class ContactsModelTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:41:00Z");

    @TempDir Path folder;
    private Db db;
    private ContactServices services;
    private ContactsModel model;

    @BeforeEach
    void open() {
        var time = new Time(Clock.fixed(NOW, ZoneId.of("Europe/Rome")));
        db = Db.create(folder.resolve("a.trequartista"), time);
        services = ContactServices.of(db);
        model = new ContactsModel(services, Background.direct(), time);
    }

    @AfterEach
    void close() {
        model.close();
        db.close();
    }

    private PersonId person(String given, String family) {
        return services.people().create(NewPerson.named(given, family));
    }

    private Opened shown() {
        return model.shown().get().open().orElseThrow();
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(model.shown().get().loaded()).isTrue();
        assertThat(model.shown().get().empty()).isTrue();
        assertThat(model.shown().get().open()).isEmpty();
    }

    @Test
    void aFileWithCompaniesOnlyShowsThem() {
        var galli = services.companies().create(NewCompany.named("Officine Galli"));
        try (var fresh = new ContactsModel(services, Background.direct(), db.time())) {
            assertThat(fresh.shown().get().empty()).isFalse();
            assertThat(fresh.shown().get().kind()).isEqualTo(ContactsModel.Kind.COMPANIES);
            assertThat(fresh.rows()).containsExactly(galli.value());
            fresh.choose(ContactsModel.Kind.PEOPLE);
            assertThat(fresh.shown().get().kind()).isEqualTo(ContactsModel.Kind.PEOPLE);
            assertThat(fresh.shown().get().empty()).isFalse();
        }
    }

    @Test
    void whatIsLoggedCanBeTakenBack() {
        var marta = person("Marta", "Galli");
        model.open(new Owner.OfPerson(marta));
        var undo = new ArrayList<StepId>();
        model.log(
                NewTouchpoint.of(NOW, TouchKind.CALL, Direction.OUT, "Sì", Links.NONE.with(marta)),
                undo::add);
        assertThat(shown().journey()).hasSize(1);
        db.history().undo(undo.getFirst().n());
        assertThat(shown().journey()).isEmpty();
    }

    @Test
    void aNewPersonIsOpened() {
        var made = new ArrayList<PersonId>();
        model.newPerson(made::add);
        assertThat(shown().who().owner()).isEqualTo(new Owner.OfPerson(made.getFirst()));
        assertThat(model.shown().get().count()).isEqualTo(1);
    }

    @Test
    void theFilterNarrowsTheList() {
        var marta = person("Marta", "Galli");
        var _ = person("Luca", "Ferri");
        model.filter("gal");
        assertThat(model.rows()).containsExactly(marta.value());
        assertThat(model.rows().row(0)).map(Entry::name).contains("Marta Galli");
        model.filter("");
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void whatIsWrittenElsewhereIsShown() {
        var marta = person("Marta", "Galli");
        model.open(new Owner.OfPerson(marta));
        services.people().edit(marta, PersonField.FAMILY_NAME, "Conti");
        assertThat(shown().who().name()).isEqualTo("Marta Conti");
        var _ =
                services.touchpoints()
                        .log(
                                NewTouchpoint.of(
                                        NOW,
                                        TouchKind.CALL,
                                        Direction.OUT,
                                        "Sì",
                                        Links.NONE.with(marta)));
        assertThat(shown().journey()).hasSize(1);
    }

    @Test
    void aDeletedPersonComesBackByUndo() {
        var marta = person("Marta", "Galli");
        var undo = new ArrayList<StepId>();
        model.delete(new Owner.OfPerson(marta), undo::add);
        assertThat(model.rows()).isEmpty();
        db.history().undo(undo.getFirst().n());
        assertThat(model.rows()).containsExactly(marta.value());
        model.open(new Owner.OfPerson(marta));
        assertThat(shown().who().name()).isEqualTo("Marta Galli");
    }

    @Test
    void openingACompanyShowsTheCompanies() {
        var marta = person("Marta", "Galli");
        var company = services.people().affiliate(marta, "Officine Galli", "");
        model.open(new Owner.OfCompany(company));
        assertThat(model.shown().get().kind()).isEqualTo(ContactsModel.Kind.COMPANIES);
        assertThat(model.rows()).containsExactly(company.value());
        assertThat(shown().who().affiliations()).hasSize(1);
    }

    /// The list and the record are read at the same time; whichever comes first, what was asked for
    /// stays open.
    @Test
    void whatWasAskedForIsNotReplacedByTheFirstOfTheList() throws Exception {
        person("Anna", "Abate");
        var zoe = person("Zoe", "Zanetti");
        for (int round = 0; round < 20; round++) {
            var screen = new LinkedBlockingQueue<Runnable>();
            var background = new Background(screen::add);
            var pressed = new ContactsModel(services, background, Time.ofThisMachine());
            pressed.open(new Owner.OfPerson(zoe));
            for (int turn = 0; turn < 3; turn++) {
                background.settle();
                for (Runnable next = screen.poll(); next != null; next = screen.poll()) {
                    next.run();
                }
            }
            var open = pressed.shown().get().open().orElseThrow();
            assertThat(open.who().owner()).isEqualTo(new Owner.OfPerson(zoe));
            pressed.close();
            background.close();
        }
    }

    @Test
    void afterADeletionTheFirstOfTheListIsOpen() {
        var anna = person("Anna", "Abate");
        var zoe = person("Zoe", "Zanetti");
        model.open(new Owner.OfPerson(zoe));
        model.delete(new Owner.OfPerson(zoe), back -> {});
        assertThat(shown().who().owner()).isEqualTo(new Owner.OfPerson(anna));
    }
}
