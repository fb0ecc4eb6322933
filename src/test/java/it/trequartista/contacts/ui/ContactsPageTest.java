package it.trequartista.contacts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.ContactKind;
import it.trequartista.contacts.Direction;
import it.trequartista.contacts.Links;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.NewTouchpoint;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.PersonField;
import it.trequartista.contacts.TouchKind;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.ui.Showing;
import it.trequartista.ui.Theme;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ContactsPageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:41:00Z");
    private static final Time TIME = new Time(Clock.fixed(NOW, ZoneId.of("Europe/Rome")));

    @TempDir Path folder;

    private static PersonId marta(ContactServices services) {
        for (String name :
                List.of("Paolo Conti", "Giulia Brambilla", "Luca Ferri", "Zoë D'Amico")) {
            String[] parts = name.split(" ", 2);
            var id = services.people().create(NewPerson.named(parts[0], parts[1]));
            var _ = services.people().affiliate(id, "Studio " + parts[1], "");
        }
        var id =
                services.people()
                        .create(
                                NewPerson.named("Marta", "Galli")
                                        .with(ContactKind.EMAIL, "marta.galli@example.it")
                                        .with(ContactKind.PHONE, "+39 030 555 0142")
                                        .with(PersonField.SOURCE, "Fiera di Milano"));
        var _ = services.people().affiliate(id, "Officine Galli Srl", "Titolare");
        services.details().tag(new Owner.OfPerson(id), "fiera");
        var links = Links.NONE.with(id);
        log(
                services,
                34,
                NewTouchpoint.of(
                        NOW, TouchKind.EVENT, Direction.OUT, "Incontrati alla fiera", links));
        log(
                services,
                20,
                NewTouchpoint.of(
                        NOW, TouchKind.COMMENT, Direction.IN, "C'è ancora un confine?", links));
        log(
                services,
                4,
                NewTouchpoint.of(
                        NOW, TouchKind.CALL, Direction.OUT, "Vuole le pagine dei prodotti", links));
        log(
                services,
                0,
                NewTouchpoint.of(
                        NOW, TouchKind.OFFER_REPLY, Direction.IN, "Ci piace, è chiaro", links));
        return id;
    }

    private static void log(ContactServices services, int daysAgo, NewTouchpoint touch) {
        var at = NOW.minusSeconds(daysAgo * 86_400L + 3600);
        var _ =
                services.touchpoints()
                        .log(
                                NewTouchpoint.of(
                                        at,
                                        touch.kind(),
                                        touch.direction(),
                                        touch.summary(),
                                        touch.links()));
    }

    @Test
    void aContactIsFoundReadWrittenAndDeleted() throws Exception {
        try (var db = Db.create(folder.resolve("a.trequartista"), TIME)) {
            var services = ContactServices.of(db);
            var id = marta(services);
            for (var look : Theme.Look.values()) {
                try (var page = showing(services, look, 1000)) {
                    page.interact(
                            () -> page.page().show(new it.trequartista.kernel.Place.Person(id)));
                    page.shot("contacts-" + look);
                    assertThat(page.crashes()).isEmpty();
                }
            }
            try (var page = showing(services, Theme.Look.LIGHT, 1000)) {
                page.interact(() -> page.page().show(new it.trequartista.kernel.Place.Person(id)));
                page.settle();
                page.interact(() -> page.desk().go().run("contacts.logTouch"));
                page.write("Chiamata lunga").type(KeyCode.ENTER);
                page.settle();
                assertThat(services.touchpoints().ofPerson(id)).hasSize(5);
                page.interact(() -> page.desk().go().run("contacts.filter"));
                page.write("giu");
                page.settle();
                assertThat(services.people().filter("giu")).hasSize(1);
                page.interact(() -> page.desk().go().run("contacts.delete"));
                page.settle();
                page.shot("contacts-filtered");
                assertThat(services.people().ids()).hasSize(4);
                assertThat(page.crashes()).isEmpty();
            }
        }
    }

    @Test
    void anEmptyFileOffersAWayToBegin() throws Exception {
        try (var db = Db.create(folder.resolve("b.trequartista"), TIME)) {
            var services = ContactServices.of(db);
            try (var page = showing(services, Theme.Look.LIGHT, 960)) {
                page.shot("contacts-empty");
                page.interact(() -> page.desk().go().run("contacts.newPerson"));
                page.settle();
                page.awaitField();
                page.write("Ada");
                page.type(KeyCode.TAB);
                page.settle();
                page.shot("contacts-first");
                assertThat(services.people().filter("ada")).hasSize(1);
                assertThat(page.crashes()).isEmpty();
            }
        }
    }

    private static Showing showing(ContactServices services, Theme.Look look, int width)
            throws Exception {
        var acts = new Acts(Optional.of(owner -> {}), Optional.empty(), Alike.NONE);
        return new Showing(
                Locale.ITALIAN,
                look,
                TIME,
                desk ->
                        new ContactsView(
                                new ContactsModel(services, desk.background(), desk.time()),
                                desk,
                                acts),
                width,
                800);
    }
}
