package it.trequartista.ui;

import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.StepId;
import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import javax.imageio.ImageIO;

/// Shows one page in a window with everything a desk needs, for tests.
public final class Showing extends FxRobot implements AutoCloseable {
    private final List<Place> places = new ArrayList<>();
    private final List<Throwable> crashes = new ArrayList<>();
    private final Stage stage;
    private final Desk desk;
    private Page page;
    private Db db;

    /// A page of 960 × 800.
    public Showing(Locale language, Theme.Look look, Time time, Function<Desk, Page> make)
            throws Exception {
        this(language, look, time, make, 960, 800);
    }

    /// A page of a size; beyond 1000 px only with a display.
    public Showing(
            Locale language, Theme.Look look, Time time, Function<Desk, Page> make, int... size)
            throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        var texts = new Texts(language);
        var background = Background.ofTheScreen(crashes::add);
        var toasts = new Toasts(texts);
        var sheets = new Sheets(texts);
        desk =
                new Desk(
                        new Words(texts, new Formats(texts.locale()), time),
                        background,
                        new Going(),
                        new Overlays(toasts, sheets, new NoFiles()),
                        new Desk.Keeping(
                                new Autosave(), Memory.forNow(), this::undo, new Badges()));
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            page = make.apply(desk);
                            var layers = new StackPane(page.root(), toasts.root(), sheets.root());
                            StackPane.setAlignment(
                                    toasts.root(), javafx.geometry.Pos.BOTTOM_CENTER);
                            var scene = new Scene(layers, size[0], size[1]);
                            new Theme(look, 100).dress(scene);
                            stage.setScene(scene);
                            stage.show();
                        })
                .get();
        settle();
    }

    /// Waits until slow work and the screen are done.
    public void settle() throws Exception {
        for (int i = 0; i < 3; i++) {
            desk.background().settle();
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /// Waits until typing goes into a field: a record opens a pulse after it was asked for.
    public void awaitField() throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> root().getScene().getFocusOwner() instanceof TextInputControl);
    }

    /// Steps are taken back in a file.
    public Showing over(Db file) {
        db = file;
        return this;
    }

    private void undo(StepId step, Runnable then) {
        desk.background()
                .save(
                        () -> db.history().undo(step.n()),
                        done -> then.run(),
                        problem -> crashes.add(problem.refused()));
    }

    /// What the page was given.
    public Desk desk() {
        return desk;
    }

    /// The page.
    public Page page() {
        return page;
    }

    /// Where the page went.
    public List<Place> places() {
        return places;
    }

    /// What went wrong without being expected.
    public List<Throwable> crashes() {
        return crashes;
    }

    /// The scene's root.
    public Parent root() {
        return stage.getScene().getRoot();
    }

    /// Draws the window into `target/shots`.
    public void shot(String name) throws Exception {
        settle();
        WritableImage image =
                WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = Files.createDirectories(Path.of("target", "shots"));
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }

    @Override
    public void close() {
        interact(
                () -> {
                    page.close();
                    stage.hide();
                });
        desk.background().close();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private final class Going implements Navigator {
        @Override
        public void to(Place place) {
            places.add(place);
        }

        @Override
        public void back() {
            places.removeLast();
        }

        @Override
        public void run(String command) {
            page.commands().stream()
                    .filter(c -> c.key().equals(command))
                    .forEach(c -> c.run().run());
        }
    }

    private static final class NoFiles implements FileDoor {
        @Override
        public java.util.Optional<Path> open(String title, Kind... kinds) {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.Optional<Path> save(String title, Path suggestion, Kind... kinds) {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.Optional<Path> folder(String title) {
            return java.util.Optional.empty();
        }
    }
}
