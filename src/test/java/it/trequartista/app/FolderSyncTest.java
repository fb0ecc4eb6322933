package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.Encryption.State;
import it.trequartista.sync.RecoveryCode;
import it.trequartista.sync.SharedFolder;
import it.trequartista.ui.Background;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The open file meets the other computers by itself, and says how it went.
class FolderSyncTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;
    @AutoClose private Db db;
    private Path box;

    @BeforeEach
    void open() throws Exception {
        var _ = FxToolkit.registerPrimaryStage();
        box = Files.createDirectory(folder.resolve("box"));
        db = Db.create(folder.resolve("a.treq"), TIME);
        db.run(h -> h.execute("INSERT INTO person (id, notes) VALUES (1, 'a')"));
    }

    @Test
    void aChosenFolderIsUsedAtOnceAndRemembered() {
        var sync = new FolderSync(db, Background.direct());
        sync.choose(Optional.of(box));
        sync.close();
        assertThat(sync.shown().get().went()).isEqualTo(1);
        assertThat(sync.shown().get().last()).isPresent();
        try (var other = SharedFolder.join(folder.resolve("b.treq"), box, TIME).db()) {
            other.run(h -> h.execute("UPDATE person SET notes = 'b'"));
            var theirs = new FolderSync(other, Background.direct());
            theirs.choose(Optional.of(box));
            theirs.close();
        }
        var later = new FolderSync(db, Background.direct());
        later.begin();
        later.close();
        assertThat(later.shown().get().folder()).contains(box);
        assertThat(later.shown().get().came()).isEqualTo(1);
        assertThat(later.shown().get().others()).hasSize(1);
    }

    @Test
    void aFolderThatIsGoneIsSaidAndNothingStops() throws Exception {
        var sync = new FolderSync(db, Background.direct());
        sync.choose(Optional.of(box));
        try (var all = Files.walk(box)) {
            for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        sync.now();
        assertThat(sync.shown().get().problem()).isPresent();
        Path _ = Files.createDirectory(box);
        var again = new FolderSync(db, Background.direct());
        again.begin();
        assertThat(again.shown().get().problem()).isEmpty();
        assertThat(again.shown().get().went()).isEqualTo(1);
        sync.close();
        again.close();
    }

    @Test
    void theFolderIsEncryptedAndTheOtherComputerTypesTheCode() {
        var sync = new FolderSync(db, Background.direct());
        sync.choose(Optional.of(box));
        try (var other = SharedFolder.join(folder.resolve("b.treq"), box, TIME).db()) {
            var theirs = new FolderSync(other, Background.direct());
            theirs.choose(Optional.of(box));
            var code = RecoveryCode.fresh();
            var said = new ArrayList<Problem>();
            sync.encryption(e -> e.turnOn(code, Optional.empty()), () -> {}, said::add);
            assertThat(sync.shown().get().encryption().state()).isEqualTo(State.ON);
            assertThat(sync.shown().get().encryption().left()).hasSize(1);
            theirs.now();
            assertThat(theirs.shown().get().problem()).isPresent();
            assertThat(theirs.shown().get().encryption().state()).isEqualTo(State.LOCKED);
            theirs.encryption(e -> e.unlock("frase sbagliata"), () -> {}, said::add);
            assertThat(said).hasSize(1);
            theirs.encryption(e -> e.unlock(code.text()), () -> {}, said::add);
            assertThat(theirs.shown().get().problem()).isEmpty();
            assertThat(theirs.shown().get().encryption().state()).isEqualTo(State.ON);
            sync.now();
            assertThat(sync.shown().get().encryption().left()).isEmpty();
            assertThat(said).hasSize(1);
            theirs.close();
        }
        sync.close();
    }

    @Test
    void nobodyIsMetNowhere() {
        var sync = new FolderSync(db, Background.direct());
        sync.choose(Optional.of(box));
        sync.choose(Optional.empty());
        sync.now();
        sync.close();
        assertThat(sync.shown().get()).isEqualTo(FolderSync.Shown.NONE);
        assertThat(SharedFolder.chosen(db)).isEmpty();
    }

    @Test
    void aFolderChosenBeforeTheFirstPassBeganIsTheOneThatIsMet() throws Exception {
        var background = new Background(javafx.application.Platform::runLater);
        var sync = new FolderSync(db, background);
        var busy = new java.util.concurrent.CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            background.run(
                    () -> busy.await(20, java.util.concurrent.TimeUnit.SECONDS),
                    done -> {},
                    problem -> {});
        }
        Path second = Files.createDirectory(folder.resolve("second"));
        for (Path chosen : List.of(box, second)) {
            OnScreen.run(() -> sync.choose(Optional.of(chosen)));
            for (int i = 0; i < 100 && shown(sync).folder().filter(chosen::equals).isEmpty(); i++) {
                Thread.sleep(50);
            }
        }
        busy.countDown();
        for (int i = 0; i < 100 && shown(sync).last().isEmpty(); i++) {
            Thread.sleep(50);
        }
        OnScreen.run(sync::now);
        background.settle();
        try (var files = Files.walk(second)) {
            assertThat(files.filter(f -> f.toString().contains("/log/"))).isNotEmpty();
        }
        OnScreen.run(sync::close);
        background.close();
    }

    private static FolderSync.Shown shown(FolderSync sync) throws Exception {
        return OnScreen.get(() -> sync.shown().get());
    }

    @Test
    void whatAnotherComputerWritesComesAtOnceAndOurOwnWritingKeepsNobodyBusy() throws Exception {
        var background = new Background(javafx.application.Platform::runLater);
        var sync = new FolderSync(db, background);
        var passes = new java.util.concurrent.atomic.AtomicInteger();
        var came = new java.util.concurrent.CountDownLatch(1);
        SharedFolder.choose(db, Optional.of(box));
        OnScreen.run(
                () -> {
                    sync.shown()
                            .subscribe(
                                    shown -> {
                                        passes.incrementAndGet();
                                        if (shown.came() > 0) {
                                            came.countDown();
                                        }
                                    });
                    sync.begin();
                });
        Thread.sleep(3000);
        int before = passes.get();
        Thread.sleep(3000);
        assertThat(passes.get() - before).isLessThanOrEqualTo(1);
        try (var other = SharedFolder.join(folder.resolve("b.treq"), box, TIME).db()) {
            other.run(h -> h.execute("UPDATE person SET notes = 'b'"));
            var _ = SharedFolder.of(other, box).run();
            assertThat(came.await(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
        OnScreen.run(sync::close);
        background.close();
    }
}
