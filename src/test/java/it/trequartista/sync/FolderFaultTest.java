package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.MovedClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/// The same two computers with the same work, again and again; each time another call of the folder
/// goes wrong, until every one has, in every way.
class FolderFaultTest {
    @TempDir(factory = SimulationTest.InMemory.class)
    Path folder;

    private HostileFolder shared;

    @ParameterizedTest
    @EnumSource(HostileFolder.Fault.class)
    void everyCallMayGoWrong(HostileFolder.Fault fault) throws Exception {
        var begin = World.beginning(folder);
        int call = 0;
        int calls;
        do {
            shared = new HostileFolder(new SplittableRandom(++call));
            shared.behave();
            shared.plan(call, fault);
            Path own = Files.createDirectory(folder.resolve("run" + call));
            try (var desktop = computer(begin, own, "desktop");
                    var laptop = computer(begin, own, "laptop")) {
                work(desktop, laptop);
                calls = shared.calls();
                assertThat(calls).isGreaterThan(20);
                shared.plan(0, HostileFolder.Fault.NONE);
                settled(desktop, laptop);
            }
        } while (call < calls && fault != HostileFolder.Fault.NONE);
    }

    @Test
    void whatComesDuringAPassIsReadInTheNext() throws Exception {
        var begin = World.beginning(folder);
        shared = new HostileFolder(new SplittableRandom(1));
        shared.behave();
        try (var desktop = computer(begin, folder, "desktop");
                var laptop = computer(begin, folder, "laptop")) {
            laptop.write("INSERT INTO person (id, notes) VALUES (1, 'Prima')");
            desktop.write("INSERT INTO person (id, notes) VALUES (2, 'Seconda')");
            shared.onWrite(() -> laptop.sync().run());
            sync(desktop);
            sync(desktop);
            assertThat(desktop.holds()).hasSize(2);
        }
    }

    private Computer computer(Computer.Image begin, Path own, String name) {
        return new Computer(
                begin,
                own.resolve(name),
                new MovedClock(World.MORNING),
                new SplittableRandom(name.length()),
                db -> new Sync(db, shared.view()));
    }

    private void work(Computer desktop, Computer laptop) {
        desktop.write("INSERT INTO person (id, notes) VALUES (1, 'Prima')");
        desktop.write("INSERT INTO person (id, notes) VALUES (2, 'Seconda')");
        sync(desktop);
        sync(laptop);
        laptop.write("UPDATE person SET notes = 'Dal portatile' WHERE id = 1");
        desktop.write("UPDATE person SET notes = 'Dalla scrivania' WHERE id = 1");
        desktop.write("UPDATE person SET deleted = 1 WHERE id = 2");
        sync(desktop);
        sync(laptop);
        sync(desktop);
        laptop.write("UPDATE person SET source = 'Fiera' WHERE id = 2");
        sync(laptop);
        sync(desktop);
    }

    private static void sync(Computer computer) {
        try {
            var _ = computer.sync().run();
        } catch (IOException e) {
            // The next pass goes on.
        } catch (HostileFolder.Killed e) {
            computer.dies();
        }
    }

    private static void settled(Computer desktop, Computer laptop) throws IOException {
        var all = new HashSet<>(desktop.holds());
        all.addAll(laptop.holds());
        for (Computer each : List.of(desktop, laptop, desktop, laptop)) {
            var _ = each.sync().run();
        }
        assertThat(all).hasSizeGreaterThan(3);
        assertThat(desktop.holds()).containsAll(all).isEqualTo(laptop.holds());
        assertThat(desktop.sync().digest()).isEqualTo(laptop.sync().digest());
        assertThat(desktop.db().check()).isEmpty();
        assertThat(laptop.db().check()).isEmpty();
    }
}
