package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file in a folder some service carries, and how it gets out.
class RelocationTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private Path home;
    private Path papers;

    @BeforeEach
    void home() throws Exception {
        folder = folder.toRealPath();
        home = Files.createDirectory(folder.resolve("casa"));
        papers = Files.createDirectories(folder.resolve("altrove").resolve("carte"));
    }

    private Carriers carriers() {
        return new Carriers(home, name -> Optional.ofNullable(variables.get(name)));
    }

    private Optional<String> service(Path at) {
        return carriers().of(at.resolve("a.trequartista")).map(Carriers.Carried::service);
    }

    @Test
    void aServiceIsKnownByWhatItLeavesInItsFolder() throws Exception {
        assertThat(service(papers)).isEmpty();
        for (var one :
                List.of(
                        List.of("Syncthing", ".stfolder"),
                        List.of("Nextcloud", ".sync_1a2b3c.db"),
                        List.of("Nextcloud", "._sync_1a2b3c.db"),
                        List.of("Dropbox", ".dropbox.cache"),
                        List.of("OneDrive", ".849C9593-D756-4E56-8D6E-42412F2A707B"),
                        List.of("Google Drive", ".tmp.drivedownload"),
                        List.of("MEGA", ".megaignore"))) {
            Path mark = Files.createFile(papers.getParent().resolve(one.get(1)));
            assertThat(carriers().of(papers.resolve("a.trequartista")))
                    .contains(new Carriers.Carried(one.get(0), papers.getParent()));
            Files.delete(mark);
        }
        assertThat(service(papers)).isEmpty();
    }

    @Test
    void aNameCountsOnlyWhereServicesPutTheirFolders() throws Exception {
        assertThat(service(Files.createDirectories(home.resolve("Dropbox/Lavoro"))))
                .contains("Dropbox");
        assertThat(service(Files.createDirectories(home.resolve("OneDrive - Studio"))))
                .contains("OneDrive");
        assertThat(service(home.resolve("Library/CloudStorage/GoogleDrive-a@b.it/Il mio Drive")))
                .contains("Google Drive");
        assertThat(service(home.resolve("Library/Mobile Documents/com~apple~CloudDocs")))
                .contains("iCloud Drive");
        assertThat(service(home.resolve("pCloudDrive"))).contains("pCloud");
        assertThat(service(Files.createDirectories(papers.resolve("Dropbox")))).isEmpty();
        assertThat(service(home.resolve("Dropbox vecchio"))).isEmpty();
    }

    @Test
    void aFolderIsKnownFromWhatTheSystemSays() throws Exception {
        variables.put("OneDriveCommercial", papers.toString());
        assertThat(service(papers.resolve("sotto"))).contains("OneDrive");
        variables.clear();
        Path told = Files.createDirectory(home.resolve(".dropbox")).resolve("info.json");
        Files.writeString(told, "{\"personal\": {\"path\": \"%s\"}}".formatted(papers));
        assertThat(service(papers)).contains("Dropbox");
        Files.writeString(told, "{\"personal\": ");
        assertThat(service(papers)).isEmpty();
        Path link = Files.createSymbolicLink(home.resolve("scorciatoia"), papers);
        Files.createDirectory(papers.resolve(".stfolder"));
        assertThat(service(link)).contains("Syncthing");
    }

    @Test
    void theFileGoesOnElsewhereAndTheOldOneIsSetAsideAfterTheFirstPass() throws Exception {
        Files.createDirectory(papers.resolve(".stfolder"));
        Path old = papers.resolve("Attività.trequartista");
        Db db = Db.create(old, TIME);
        new People(db).create(NewPerson.named("Anna", "Riva"));
        assertThat(Relocation.advised(db, carriers())).isPresent();
        String stream = self(db);
        var moved = Relocation.move(db, folder.resolve("dati"), carriers());
        assertThat(moved.failed()).isEmpty();
        try (Db now = moved.db()) {
            assertThat(now.file()).isEqualTo(folder.resolve("dati/Attività.trequartista"));
            assertThat(self(now)).isEqualTo(stream);
            assertThat(SharedFolder.chosen(now)).contains(papers);
            assertThat(Relocation.advised(now, carriers())).isEmpty();
            // Somebody went on in the old file before it was set aside.
            try (Db late = Db.open(old, TIME)) {
                new People(late).create(NewPerson.named("Carla", "Neri"));
            }
            assertThat(SharedFolder.of(now, papers).run().went()).isPositive();
            assertThat(Relocation.setAside(now)).contains(Path.of(old + ".moved"));
            assertThat(Relocation.setAside(now)).isEmpty();
            assertThat(old).doesNotExist();
            assertThat(new People(now).filter("neri")).hasSize(1);
            assertThat(now.check()).isEmpty();
        }
        try (Db again = Db.open(Path.of(old + ".moved"), TIME)) {
            assertThat(self(again)).isNotEqualTo(stream);
            assertThat(new People(again).filter("riva")).hasSize(1);
        }
    }

    @Test
    void anOldFileSomebodyHasOpenIsSetAsideLater() throws Exception {
        Path old = papers.resolve("a.trequartista");
        Db db = Db.create(old, TIME);
        try (Db now = Relocation.move(db, folder.resolve("dati"), carriers()).db()) {
            try (Db open = Db.open(old, TIME)) {
                assertThat(Relocation.setAside(now)).isEmpty();
                assertThat(open.check()).isEmpty();
            }
            assertThat(Relocation.setAside(now)).isPresent();
        }
    }

    @Test
    void whatCannotBeDoneLeavesTheFileOpenWhereItWas() throws Exception {
        Files.createDirectory(papers.resolve(".stfolder"));
        Path old = papers.resolve("a.trequartista");
        try (Db db = Db.create(old, TIME)) {
            assertThatThrownBy(() -> Relocation.move(db, papers.resolve("sotto"), carriers()))
                    .isInstanceOf(Refused.class);
            Path file = Files.createFile(folder.resolve("non una cartella"));
            assertThatThrownBy(() -> Relocation.move(db, file, carriers()))
                    .isInstanceOf(Refused.class);
            new People(db).create(NewPerson.named("Anna", "Riva"));
            assertThat(db.file()).isEqualTo(old);
        }
    }

    @Test
    void whatFailsInTheMiddleLeavesEverythingAsItWas() throws Exception {
        Files.createDirectory(papers.resolve(".stfolder"));
        Path old = papers.resolve("a.trequartista");
        Db db = Db.create(old, TIME);
        new People(db).create(NewPerson.named("Anna", "Riva"));
        String place =
                "Trequartista-" + db.ask(p -> new SyncStore(p).self().vault()).substring(0, 4);
        Files.createFile(papers.resolve(place)); // The shared folder cannot be made there.
        var moved = Relocation.move(db, folder.resolve("dati"), carriers());
        assertThat(moved.failed()).isPresent();
        try (Db still = moved.db()) {
            assertThat(still.file()).isEqualTo(old);
            assertThat(folder.resolve("dati/a.trequartista")).doesNotExist();
            assertThat(new People(still).filter("riva")).hasSize(1);
            assertThat(Relocation.setAside(still)).isEmpty();
        }
        assertThat(old).exists();
    }

    @Test
    void notNowIsRememberedForThisFileInThisFolder() throws Exception {
        Files.createDirectory(papers.resolve(".stfolder"));
        Path old = papers.resolve("a.trequartista");
        try (Db db = Db.create(old, TIME)) {
            Relocation.stay(db, Relocation.advised(db, carriers()).orElseThrow());
        }
        try (Db db = Db.open(old, TIME)) {
            assertThat(Relocation.advised(db, carriers())).isEmpty();
        }
        Path other = Files.createDirectories(home.resolve("Dropbox")).resolve("a.trequartista");
        Files.move(old, other);
        try (Db db = Db.open(other, TIME)) {
            assertThat(Relocation.advised(db, carriers())).isPresent();
        }
    }

    private static String self(Db db) {
        return db.ask(p -> new SyncStore(p).self().stream());
    }
}
