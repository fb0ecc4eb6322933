package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.sync.Carriers;
import it.trequartista.sync.Compaction;
import it.trequartista.sync.Relocation;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Background;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Navigator;
import it.trequartista.ui.Overlays;
import it.trequartista.ui.Sheets;
import it.trequartista.ui.Toasts;
import it.trequartista.ui.Undo;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The one window: the first page or, with a file open, the shell; over them toasts and sheets.
public final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

    private final Stage stage;
    private final Machine machine;
    private final StackPane layers = new StackPane();
    private final Scene scene;
    private final WindowFrame frame;
    private FileDoor files;
    private @Nullable Desk desk;
    private @Nullable Shell shell;
    private @Nullable Db db;
    private Runnable unlisten = () -> {};
    private Consumer<Throwable> witness = unexpected -> {};

    /// A window on a stage, with the settings kept in a folder.
    public MainWindow(Stage stage, Path folder, it.trequartista.kernel.Time time) {
        this(stage, folder, SettingsFile.read(folder), time);
    }

    /// A window on a stage, with settings already read from their folder.
    MainWindow(Stage stage, Path folder, Settings kept, it.trequartista.kernel.Time time) {
        this.stage = stage;
        var background = Background.ofTheScreen(this::crashed);
        var settings =
                new SettingsFile(
                        folder,
                        kept,
                        write ->
                                background.save(
                                        () -> {
                                            write.run();
                                            return true;
                                        },
                                        done -> {},
                                        problem -> {}));
        var look = settings.now().appearance();
        this.machine =
                new Machine(
                        settings,
                        new it.trequartista.ui.Theme(look.look(), look.zoom()),
                        background,
                        time);
        this.frame = new WindowFrame(stage, settings);
        this.files = FileDoor.of(() -> stage);
        var room = Screen.getPrimary().getVisualBounds();
        this.scene =
                new Scene(
                        layers,
                        Math.min(WIDTH, room.getWidth()),
                        Math.min(HEIGHT, room.getHeight()));
        machine.theme().dress(scene);
        stage.setScene(scene);
        background.idle(
                () -> {
                    var icons = ICONS.stream().map(MainWindow::icon).toList();
                    background.onScreen(() -> stage.getIcons().setAll(icons));
                });
        stage.setOnCloseRequest(
                e -> {
                    e.consume();
                    quit();
                });
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Answers the file dialogs in tests.
    public void answerFilesWith(FileDoor door) {
        files = door;
    }

    /// Shows the window on the first page.
    public void show() {
        frame.place();
        startPage();
        stage.show();
    }

    /// The scene, for tests.
    public Scene scene() {
        return scene;
    }

    Machine machine() {
        return machine;
    }

    /// Goes to a place of the open file; nothing without one.
    public void to(Place place) {
        if (shell != null) {
            shell.to(place);
        }
    }

    /// Where one is in the open file.
    Optional<Place> here() {
        return shell == null ? Optional.empty() : shell.visits().place();
    }

    /// The open file.
    Optional<Db> file() {
        return Optional.ofNullable(db);
    }

    /// What can be done now, for tests and for the palette.
    public List<Command> commands() {
        return shell == null ? List.of() : shell.commands().all();
    }

    /// Opens a file and shows it; a refusal is given to `refused` as a sentence.
    public void openFile(Path file, Consumer<it.trequartista.kernel.Problem> refused) {
        opened(() -> Db.open(file, machine.time()), refused);
    }

    /// Shows the window on a place of the file named when the program was started, whose opening
    /// has begun; a refusal is said on the first page.
    void show(java.util.function.Supplier<Db> opening, Place place) {
        opened(opening::get, place, problem -> startPage().refuse(problem));
        frame.place();
        stage.show();
    }

    /// Opens what `how` makes: a new file, an example.
    void opened(
            java.util.concurrent.Callable<Db> how,
            Consumer<it.trequartista.kernel.Problem> refused) {
        opened(how, new Place.Today(), refused);
    }

    private void opened(
            java.util.concurrent.Callable<Db> how,
            Place place,
            Consumer<it.trequartista.kernel.Problem> refused) {
        machine.background().run(how, (Db file) -> entered(file, place), refused);
    }

    /// Shows a file that is open.
    Desk entered(Db file, Place place) {
        db = file;
        machine.settings().change(s -> s.used(file.file().toString()));
        return inside(file, place);
    }

    /// Saves what is being typed, closes the file and shows the first page.
    void closeFile() {
        leaveShell();
        Db file = db;
        db = null;
        if (file == null) {
            startPage();
            return;
        }
        machine.background()
                .save(
                        () -> {
                            Compaction.close(file);
                            return true;
                        },
                        done -> startPage(),
                        problem -> startPage());
    }

    /// Writes a whole copy of the file where the user says.
    void copyFile() {
        Db file = db;
        Desk now = desk;
        if (file == null || now == null) {
            return;
        }
        String name = file.name().replaceFirst("\\.trequartista$", "");
        files.save(
                        now.text("app.copyFile"),
                        file.file()
                                .resolveSibling(
                                        name + " " + machine.time().today() + ".trequartista"),
                        StartPage.kind(now.texts()))
                .ifPresent(
                        target ->
                                machine.background()
                                        .run(
                                                () -> {
                                                    file.copyTo(target);
                                                    return target;
                                                },
                                                done ->
                                                        now.toasts()
                                                                .show(
                                                                        now.text(
                                                                                "app.copied",
                                                                                done.toString())),
                                                now::say));
    }

    /// Goes on with the open file in another folder of this computer.
    void relocate(Path folder) {
        Db file = db;
        if (file == null) {
            return;
        }
        Place place = here().orElse(new Place.Today());
        leaveShell();
        layers.setDisable(true);
        machine.background()
                .save(
                        () -> Relocation.move(file, folder, Carriers.ofThisMachine()),
                        moved -> {
                            db = moved.db();
                            inside(moved.db(), place);
                            moved.failed().ifPresentOrElse(this::say, () -> moved(file));
                        },
                        problem -> {
                            inside(file, place);
                            say(problem);
                        });
    }

    private void moved(Db from) {
        Db file = db;
        Desk now = desk;
        if (file != null && now != null) {
            machine.settings()
                    .change(s -> s.forgetting(from.file().toString()).used(file.file().toString()));
            now.toasts().show(now.text("app.carried.moved", file.file().toString()));
        }
    }

    private void say(it.trequartista.kernel.Problem problem) {
        if (desk != null) {
            desk.say(problem);
        }
    }

    /// Changes the language and draws everything anew around the same open file.
    void language(String language) {
        machine.language(language);
        Db file = db;
        if (file == null) {
            startPage();
            return;
        }
        Place place =
                shell == null
                        ? new Place.Today()
                        : shell.visits().place().orElse(new Place.Today());
        var _ = inside(file, place);
    }

    /// Saves everything and ends.
    void quit() {
        frame.remember();
        leaveShell();
        stage.hide();
        close();
        javafx.application.Platform.exit();
    }

    /// Ends the threads and closes the file, once everything given is written.
    public void close() {
        leaveShell();
        Db file = db;
        db = null;
        machine.background().close(file == null ? () -> {} : () -> Compaction.close(file));
        machine.theme().forget(scene);
    }

    private StartPage startPage() {
        leaveShell();
        var now = desk(new Later());
        stage.setTitle(now.text("app.name"));
        var page = new StartPage(this, now);
        lay(page.root(), now);
        return page;
    }

    private Desk inside(Db file, Place place) {
        leaveShell();
        var later = new Later();
        var words = machine.words();
        var toasts = new Toasts(words.texts());
        var undoing = new Undoing(file, machine.background(), words, toasts);
        var now = desk(later, toasts, undoing);
        var made = new Shell(new App(file, now, machine, undoing), this);
        later.begin(made);
        shell = made;
        stage.setTitle(now.text("app.title", file.name().replaceFirst("\\.trequartista$", "")));
        lay(made.root(), now);
        unlisten =
                new Keys(() -> now.sheets().isOpen() ? List.of() : commands(), now.autosave())
                        .listen(scene);
        made.to(place);
        return now;
    }

    private void lay(Node page, Desk now) {
        desk = now;
        StackPane.setAlignment(now.toasts().root(), Pos.BOTTOM_CENTER);
        layers.setDisable(false);
        layers.getChildren().setAll(page, now.sheets().root(), now.toasts().root());
    }

    private void leaveShell() {
        unlisten.run();
        unlisten = () -> {};
        if (shell != null) {
            shell.close();
            shell = null;
        }
    }

    private Desk desk(Navigator go) {
        return desk(go, new Toasts(machine.words().texts()), (step, then) -> {});
    }

    private Desk desk(Navigator go, Toasts toasts, Undo undo) {
        var words = machine.words();
        return new Desk(
                words,
                machine.background(),
                go,
                new Overlays(toasts, new Sheets(words.texts()), files),
                new Desk.Keeping(new Autosave(), machine.settings(), undo, new Badges()));
    }

    private void typed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof javafx.scene.control.TextInputControl;
        if (event.getCharacter().equals("?") && !typing && shell != null) {
            shell.shortcuts();
        }
    }

    /// Tells a test what went wrong that nobody expected.
    void onCrash(Consumer<Throwable> told) {
        witness = told;
    }

    private void crashed(Throwable unexpected) {
        witness.accept(unexpected);
        Desk now = desk;
        if (now == null) {
            throw new IllegalStateException(unexpected);
        }
        CrashScreen.show(now, unexpected);
    }

    /// Handles what nobody caught on the screen thread.
    public void catchEverything() {
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, unexpected) -> crashed(unexpected));
    }

    private static Image icon(int size) {
        var stream = MainWindow.class.getResourceAsStream("icon-" + size + ".png");
        if (stream == null) {
            throw new IllegalStateException("missing icon-" + size + ".png");
        }
        return new Image(stream);
    }
}
