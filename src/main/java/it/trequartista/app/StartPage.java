package it.trequartista.app;

import it.trequartista.app.example.Example;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Texts;
import it.trequartista.store.Db;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;
import it.trequartista.ui.Job;
import it.trequartista.ui.Segmented;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The first page: a new file, the example, a file from anywhere or from a shared folder, the files
/// used last. What a door
/// refuses is said here, in place.
final class StartPage {
    private final MainWindow window;
    private final Desk desk;
    private final StackPane root = new StackPane();
    private final HBox bar = new HBox();
    private final HBox ways = new HBox();
    private final VBox recent = new VBox();

    StartPage(MainWindow window, Desk desk) {
        this.window = window;
        this.desk = desk;
        bar.setManaged(false);
        bar.setVisible(false);
        recent.getStyleClass().addAll("card", "recent");
        var card = new VBox(head(), ways(), bar, recentHead(), recent);
        card.getStyleClass().add("start-card");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        var middle = new StackPane(card);
        middle.getStyleClass().addAll("start", "page-pad");
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        root.getStyleClass().add("page");
        root.getChildren().add(scroll);
        showRecent();
    }

    Node root() {
        return root;
    }

    static FileDoor.Kind kind(Texts texts) {
        return FileDoor.Kind.of(texts.get("app.fileKind"), "*.trequartista");
    }

    private Node head() {
        var picture = new ImageView(String.valueOf(StartPage.class.getResource("icon-128.png")));
        picture.setFitWidth(56);
        picture.setFitHeight(56);
        var name = new Label(desk.text("app.name"));
        name.getStyleClass().add("display");
        var say = new Label(desk.text("app.sentence"));
        say.getStyleClass().add("muted");
        var words = new VBox(2, name, say);
        HBox.setHgrow(words, Priority.ALWAYS);
        String now = window.machine().settings().now().appearance().language();
        var language =
                new Segmented<>(
                        List.of("it", "en"),
                        now,
                        l -> desk.text("app.languageName." + l.toUpperCase(Locale.ROOT)));
        language.chosen().addListener((o, was, is) -> window.language(is));
        var head = new HBox(16, picture, words, language);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node ways() {
        ways.getStyleClass().add("ways");
        ways.getChildren().add(card(Icon.FILE_PLUS, "app.newFile", this::newFile));
        ways.getChildren().add(card(Icon.EYE, "app.exampleFile", this::example));
        ways.getChildren().add(card(Icon.FOLDER, "app.openFile", this::open));
        var join = new JoinSteps(window, desk, this::busy, this::refuse);
        ways.getChildren().add(card(Icon.USERS, "app.joinFile", join::begin));
        ways.getChildren().forEach(w -> HBox.setHgrow(w, Priority.ALWAYS));
        return ways;
    }

    private Button card(Icon icon, String key, Runnable run) {
        var card = EmptyState.card(icon, desk.text(key), desk.text(key + ".why"), "", run);
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    private void newFile() {
        desk.files()
                .save(
                        desk.text("app.newFile"),
                        home().resolve(desk.text("app.newFileName") + ".trequartista"),
                        kind(desk.texts()))
                .ifPresent(
                        path ->
                                window.opened(
                                        () -> Db.create(ending(path), desk.time()), this::refuse));
    }

    private void example() {
        desk.files()
                .save(
                        desk.text("app.exampleFile"),
                        home().resolve(desk.text("app.exampleFileName") + ".trequartista"),
                        kind(desk.texts()))
                .ifPresent(
                        path -> {
                            busy("app.makingExample");
                            window.opened(() -> exampleIn(ending(path)), this::refuse);
                        });
    }

    /// Says what is being done and takes no other wish meanwhile.
    private void busy(String key) {
        var wheel = new ProgressIndicator();
        wheel.setPrefSize(18, 18);
        wheel.setMinSize(18, 18);
        wheel.setAccessibleText(desk.text(key));
        say(wheel, desk.text(key), "accent");
        ways.setDisable(true);
        recent.setDisable(true);
    }

    /// The same with how far it is and a way to stop it.
    private void busy(Job job) {
        var fraction = new ProgressBar();
        fraction.setPrefWidth(120);
        fraction.setAccessibleText(job.name());
        fraction.progressProperty().bind(job.fraction());
        say(fraction, job.name(), "accent");
        bar.getChildren().add(Buttons.plain(desk.text("ui.cancel"), null, job::cancel));
        ways.setDisable(true);
        recent.setDisable(true);
    }

    private Db exampleIn(Path file) {
        Example.write(file, Example.SEED, desk.time().today());
        return Db.open(file, desk.time());
    }

    private void open() {
        desk.files()
                .open(desk.text("app.openFile"), kind(desk.texts()))
                .ifPresent(path -> window.openFile(path, this::refuse));
    }

    void refuse(Problem problem) {
        ways.setDisable(false);
        recent.setDisable(false);
        if (problem instanceof Problem.Cancelled) {
            bar.setManaged(false);
            bar.setVisible(false);
            return;
        }
        say(Icons.of(Icon.ALERT_CIRCLE), desk.texts().get(problem), "bad");
        showRecent();
    }

    private void say(Node picture, String sentence, String tone) {
        var words = new Label(sentence);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        bar.getStyleClass().setAll("message-bar", tone);
        bar.getChildren().setAll(picture, words);
        bar.setManaged(true);
        bar.setVisible(true);
    }

    private Node recentHead() {
        var label = new Label(desk.text("app.recentFiles"));
        label.getStyleClass().add("heading");
        return label;
    }

    private void showRecent() {
        var paths = window.machine().settings().now().recent();
        recent.getChildren().clear();
        if (paths.isEmpty()) {
            var none = new Label(desk.text("app.noRecentFiles"));
            none.getStyleClass().addAll("muted", "pad16");
            recent.getChildren().add(none);
        }
        for (int i = 0; i < paths.size(); i++) {
            recent.getChildren().add(recentRow(paths.get(i), i == paths.size() - 1));
        }
    }

    private Node recentRow(String path, boolean last) {
        Path file = Path.of(path);
        boolean missing = !Files.exists(file);
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.trequartista$", "");
        var title = new Label(name);
        title.getStyleClass().add("medium");
        var where = new Label(missing ? desk.text("app.missingFile", path) : path);
        where.getStyleClass().addAll("small", missing ? "warn-ink" : "muted");
        var words = new VBox(2, title, where);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(Icons.of(missing ? Icon.ALERT_TRIANGLE : Icon.DATABASE), words);
        row.getStyleClass().add("row");
        if (last) {
            row.getStyleClass().add("last");
        }
        if (!missing) {
            var open =
                    Buttons.plain(
                            desk.text("app.open"), null, () -> window.openFile(file, this::refuse));
            open.getStyleClass().add("sm");
            open.setAccessibleText(desk.text("app.openNamed", name));
            row.getChildren().add(open);
        }
        var forget =
                Buttons.quietIcon(
                        desk.text("app.forget", name),
                        Icon.X,
                        () -> {
                            window.machine().settings().change(s -> s.forgetting(path));
                            showRecent();
                        });
        forget.getStyleClass().add("sm");
        row.getChildren().add(forget);
        return row;
    }

    /// Where people keep what they write.
    static Path home() {
        Path documents = Path.of(System.getProperty("user.home", "."), "Documents");
        return Files.isDirectory(documents)
                ? documents
                : Path.of(System.getProperty("user.home", "."));
    }

    /// With our ending, so that the file is found again.
    static Path ending(Path path) {
        return path.toString().endsWith(".trequartista")
                ? path
                : path.resolveSibling(path.getFileName() + ".trequartista");
    }
}
