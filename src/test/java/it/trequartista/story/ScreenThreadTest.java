package it.trequartista.story;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.documents.Press;
import it.trequartista.documents.Samples;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/// No store and no paper on the screen thread: whoever tries is stopped in every test.
class ScreenThreadTest {
    @Test
    void theFileAndThePressRefuseTheScreenThread(@TempDir Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        var time = Time.ofThisMachine();
        var press = new Press();
        var sheet = Samples.sheet(Samples.offer(3));
        try (var db = Db.create(folder.resolve("a.trequartista"), time)) {
            stopped("reading the file", () -> db.read(h -> 1));
            stopped("writing the file", () -> db.run(h -> {}));
            stopped("opening a file", () -> Db.open(folder.resolve("b.trequartista"), time));
            stopped("printing", () -> press.print(sheet));
        }
    }

    private static void stopped(String what, Runnable work) {
        assertThatThrownBy(() -> WaitForAsyncUtils.asyncFx(work).get())
                .isInstanceOf(ExecutionException.class)
                .rootCause()
                .isInstanceOf(AssertionError.class)
                .hasMessage(what + " on the screen thread");
    }
}
