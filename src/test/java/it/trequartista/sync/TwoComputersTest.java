package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.deals.Deals;
import it.trequartista.deals.NewDeal;
import it.trequartista.documents.Press;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.offers.OfferFile;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.Offers;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Two files, one folder on a disk, the services.
class TwoComputersTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;
    private Path shared;
    private Db desktop;
    private Db laptop;

    @BeforeEach
    void open() throws Exception {
        shared = Files.createDirectory(folder.resolve("Dropbox"));
        desktop = Db.create(Files.createDirectory(folder.resolve("a")).resolve("a.treq"), TIME);
        var _ = new Deals(desktop).pipeline();
        sync(desktop);
        laptop = SharedFolder.join(folder.resolve("b.treq"), shared, TIME).db();
    }

    @AfterEach
    void close() {
        desktop.close();
        laptop.close();
    }

    @Test
    void whatOneWritesTheOtherShows() throws Exception {
        var anna = new People(desktop).create(NewPerson.named("Anna", "Bianchi"));
        sync(desktop);
        assertThat(sync(laptop).came()).isEqualTo(1);
        assertThat(new People(laptop).get(anna).field(PersonField.FAMILY_NAME))
                .isEqualTo("Bianchi");
        assertThat(new People(laptop).filter("bian")).containsExactly(anna.value());
        new People(laptop).edit(anna, PersonField.NOTES, "Dal portatile");
        new People(desktop).edit(anna, PersonField.HOW_MET, "In fiera");
        settle();
        assertThat(new People(desktop).get(anna).field(PersonField.NOTES))
                .isEqualTo("Dal portatile");
        assertThat(new People(laptop).get(anna).field(PersonField.HOW_MET)).isEqualTo("In fiera");
        assertThat(digest(laptop)).isEqualTo(digest(desktop));
    }

    @Test
    void aWipedFolderIsFilledAgainByWhoeverComes() throws Exception {
        new People(desktop).create(NewPerson.named("Anna", "Bianchi"));
        settle();
        try (var all = Files.walk(shared)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        sync(laptop);
        try (var third = SharedFolder.join(folder.resolve("c.treq"), shared, TIME).db()) {
            assertThat(digest(third)).isEqualTo(digest(desktop));
        }
    }

    @Test
    void issuedPapersArriveWithTheirBytesAndKeepTheirNumbers() throws Exception {
        var press = new Press();
        desktop.run(
                h ->
                        h.execute(
                                """
                                INSERT INTO seller (id, business_name, vat_number, street,
                                    postal_code, city, iban)
                                VALUES (1, 'Studio', '12345670017', 'Via Roma 12', '25121',
                                    'Brescia', 'IT60X0542811101000000123456')
                                """));
        var anna = new People(desktop).create(NewPerson.named("Anna", "Bianchi"));
        var deal = new Deals(desktop).create(NewDeal.titled("Sito").forPerson(anna));
        var first = new Offers(desktop, press).create(deal);
        var _ = new Offers(desktop, press).addLine(first, line(), null);
        var _ = new Offers(desktop, press).issue(first);
        settle();
        assertThat(new Offers(laptop, press).pdf(first))
                .isEqualTo(new Offers(desktop, press).pdf(first))
                .isNotEmpty();
        var second = new Offers(laptop, press).create(deal);
        var _ = new Offers(laptop, press).addLine(second, line(), null);
        var third = new Offers(desktop, press).newVersion(first);
        var there = new Offers(laptop, press).issue(second);
        var here = new Offers(desktop, press).issue(third);
        String year = String.valueOf(TIME.today().getYear());
        assertThat(there.issued().orElseThrow().number()).matches(year + "-[A-Z]001");
        assertThat(here.issued().orElseThrow().number()).isEqualTo(year + "-002");
        settle();
        assertThat(digest(laptop)).isEqualTo(digest(desktop));
    }

    @Test
    void theFileItselfMayNotLieInTheSharedPlace() throws Exception {
        Path place;
        try (var inside = Files.list(shared)) {
            place = inside.findFirst().orElseThrow();
        }
        desktop.copyTo(place.resolve("live.treq"));
        try (var live = Db.open(place.resolve("live.treq"), TIME)) {
            assertThatThrownBy(() -> SharedFolder.of(live, shared))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> assertThat(e.problem().key()).isEqualTo("sync.fileInside"));
        }
    }

    @Test
    void aFolderWithNothingSaysSo() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> SharedFolder.join(folder.resolve("d.treq"), empty, TIME))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.problem().key()).isEqualTo("sync.nothing"));
        assertThat(folder.resolve("d.treq")).doesNotExist();
    }

    private static OfferLine line() {
        return OfferFile.line("Sito", "1", "900");
    }

    private void settle() throws IOException {
        sync(desktop);
        sync(laptop);
        sync(desktop);
    }

    private Sync.Report sync(Db db) throws IOException {
        return SharedFolder.of(db, shared).run();
    }

    private String digest(Db db) {
        return SharedFolder.of(db, shared).digest();
    }
}
