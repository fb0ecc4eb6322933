package it.trequartista.inbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.contacts.People;
import it.trequartista.inbox.Wishes;
import it.trequartista.inbox.desk.Delivered.Item;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Whatever is brought goes to its reader, and all of it is one step.
class DeliveriesTest {
    private static final Time TIME =
            new Time(Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), ZoneId.of("Europe/Rome")));
    private static final String PEOPLE =
            "Nome,Cognome,E-mail,Colore\nMarta,Galli,marta@galli.example,blu\n,,,verde\n"
                    + "Ivo,Riva,ivo@riva.example,\n";
    private static final String CHAT =
            """
            01/02/26, 09:10 - Marta Galli: Buongiorno, quanto costa un logo?
            01/02/26, 09:12 - Studio: Buongiorno Marta!
            """;
    private static final String LINKEDIN =
            """
            CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT
            2-x,,Ada Neri,https://www.linkedin.com/in/ada,Studio,2026-02-01 10:00:00 UTC,,Ciao
            """;

    @TempDir Path folder;
    private Db db;
    private Deliveries deliveries;

    @BeforeEach
    void begin() {
        db = Db.create(folder.resolve("a.trequartista"), TIME);
        deliveries = new Deliveries(db);
    }

    @AfterEach
    void end() {
        db.close();
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path zip = folder.resolve("tutto.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(
                        entry.getValue()
                                .getBytes(
                                        entry.getKey().matches(".*[.](jpg|mp4)")
                                                ? StandardCharsets.ISO_8859_1
                                                : StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private Delivered preview(Path... paths) {
        try (var delivery = Delivery.of(List.of(paths), Progress.UNWATCHED)) {
            return deliveries.preview(delivery, Wishes.NONE, Progress.UNWATCHED);
        }
    }

    private Delivered take(Path... paths) {
        try (var delivery = Delivery.of(List.of(paths), Progress.UNWATCHED)) {
            var seen = deliveries.preview(delivery, Wishes.NONE, Progress.UNWATCHED);
            return deliveries.commit(delivery, seen, Progress.UNWATCHED);
        }
    }

    private Path everything() throws IOException {
        return zip(
                Map.of(
                        "rubrica/contatti.csv", PEOPLE,
                        "rubrica/magazzino.csv", "Articolo,Giacenza\nVite,12\n",
                        "chat/_chat.txt", CHAT,
                        "chat/copia.txt", CHAT,
                        "chat/foto.jpg", "\u00ff\u00d8\u00ff\u00e0",
                        "messages.csv", LINKEDIN,
                        "video.mp4", film()));
    }

    private static String film() {
        var film = new StringBuilder("\0\0\0\u0018ftypmp42");
        new Random(7).ints(5000, 0, 256).forEach(b -> film.append((char) b));
        return film.toString();
    }

    private static List<String> summary(Delivered delivered) {
        return delivered.items().stream()
                .map(
                        i ->
                                "%s %s %d %d %d %s"
                                        .formatted(
                                                i.source(),
                                                i.kind(),
                                                i.tally().items(),
                                                i.tally().fresh(),
                                                i.tally().updated(),
                                                i.refused() == null ? "" : i.refused().key()))
                .sorted()
                .toList();
    }

    @Test
    void anArchiveOfAllSortsIsToldApartAndTakenAsOneStep() throws Exception {
        Path zip = everything();
        var expected =
                List.of(
                        "_chat.txt Whatsapp 1 1 0 ",
                        "contatti.csv CSV 3 2 0 ",
                        "copia.txt Whatsapp 1 0 0 ",
                        "foto.jpg  0 0 0 ",
                        "magazzino.csv  0 0 0 inbox.unmapped",
                        "messages.csv Linkedin 1 1 0 ",
                        "video.mp4  0 0 0 ");
        assertThat(summary(preview(zip))).isEqualTo(expected);
        assertThat(new Captures(db).counts().toSort()).isZero();
        var taken = take(zip);
        assertThat(summary(taken)).isEqualTo(expected);
        assertThat(new People(db).ids()).hasSize(2);
        assertThat(new Captures(db).counts().toSort()).isEqualTo(2);
        assertThat(taken.step()).isNotNull();
        assertThat(db.history().undo()).isPresent();
        assertThat(new People(db).ids()).isEmpty();
        assertThat(new Captures(db).counts().toSort()).isZero();
    }

    @Test
    void theSameTwiceGivesNothingNew() throws Exception {
        Path zip = everything();
        var first = take(zip);
        var again = take(zip);
        assertThat(again.items()).allMatch(i -> i.tally().fresh() + i.tally().updated() == 0);
        assertThat(again.items().stream().mapToInt(i -> i.tally().items()).sum())
                .isEqualTo(first.items().stream().mapToInt(i -> i.tally().items()).sum());
    }

    @Test
    void aProblemHasItsPlace() throws Exception {
        var delivered = preview(everything());
        var list =
                delivered.items().stream()
                        .filter(i -> i.source().equals("contatti.csv"))
                        .findFirst()
                        .orElseThrow();
        assertThat(list.tally().bad()).isEqualTo(1);
        assertThat(list.troubles())
                .singleElement()
                .satisfies(t -> assertThat(t.where().number()).isEqualTo(3));
        assertThat(list.place()).endsWith("tutto.zip › rubrica/contatti.csv");
    }

    @Test
    void pastedTextIsAListOrAChat() {
        try (var list = Delivery.of("incollato.txt", PEOPLE.replace(',', '\t'));
                var chat = Delivery.of("incollato.txt", CHAT)) {
            assertThat(list.lists()).hasSize(1);
            assertThat(chat.talks()).hasSize(1);
        }
    }

    @Test
    void listsOutOfArchivesLeaveNoTemporaryFileBehind() throws Exception {
        Path copy;
        try (var delivery = Delivery.of(List.of(everything()), Progress.UNWATCHED)) {
            copy = delivery.lists().keySet().iterator().next();
            assertThat(copy).exists();
        }
        assertThat(copy).doesNotExist();
        assertThat(copy.getParent()).doesNotExist();
    }

    @Test
    void cancellingLeavesTheFileAsItWas() throws Exception {
        Path zip = everything();
        int[] looks = {0};
        var progress =
                new Progress() {
                    @Override
                    public void at(long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return ++looks[0] > 3;
                    }
                };
        try (var delivery = Delivery.of(List.of(zip), Progress.UNWATCHED)) {
            var seen = deliveries.preview(delivery, Wishes.NONE, Progress.UNWATCHED);
            assertThatThrownBy(() -> deliveries.commit(delivery, seen, progress))
                    .isInstanceOf(Refused.class);
        }
        assertThat(new People(db).ids()).isEmpty();
        assertThat(new Captures(db).counts().toSort()).isZero();
    }

    @Test
    void aFileThatIsNotThereIsSaidAndTheRestGoesOn() throws Exception {
        Path chat = Files.writeString(folder.resolve("chat.txt"), CHAT);
        var taken = take(chat, folder.resolve("manca.csv"));
        assertThat(taken.isRefused()).isTrue();
        assertThat(taken.items()).extracting(Item::source).containsExactly("manca.csv", "chat.txt");
        assertThat(new Captures(db).counts().toSort()).isEqualTo(1);
    }

    @Test
    void aConversationThatWasSortedStaysWhenTheImportIsTakenBack() throws Exception {
        Path one = Files.writeString(folder.resolve("_chat.txt"), CHAT);
        Path two = Files.writeString(folder.resolve("messages.csv"), LINKEDIN);
        var _ = take(one, two, Files.writeString(folder.resolve("fiera.csv"), PEOPLE));
        var captures = new Captures(db);
        var chat =
                captures.toSort().stream()
                        .filter(c -> c.channel().equals("WHATSAPP"))
                        .findFirst()
                        .orElseThrow();
        var _ = new Triage(db).notRelevant(chat.id());
        var imports = new it.trequartista.inbox.Imports(db);
        var undone = imports.undo(imports.history().getFirst().id());
        assertThat(undone.sources())
                .containsExactlyInAnyOrder("_chat.txt", "messages.csv", "fiera.csv");
        assertThat(undone.left())
                .singleElement()
                .satisfies(l -> assertThat(l.table()).isEqualTo("capture_item"));
        assertThat(captures.toSort()).isEmpty();
        assertThat(captures.open(chat.id()).turns()).hasSize(2);
        assertThat(new People(db).ids()).isEmpty();
        var again = take(one, two);
        assertThat(again.items()).extracting(i -> i.tally().fresh()).containsExactly(0, 1);
    }
}
