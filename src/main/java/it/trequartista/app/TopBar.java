package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.ui.Background;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Icons;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Back and forward, where one is, the field that finds everything, work under way, help.
final class TopBar {
    private final Shell shell;
    private final Desk desk;
    private final HBox root = new HBox();
    private final HBox crumbs = new HBox();
    private final Button back;
    private final Button forward;
    private final Background.Lane lane;

    TopBar(Shell shell) {
        this.shell = shell;
        this.desk = shell.app().desk();
        this.lane = desk.background().lane();
        this.back = Buttons.quietIcon(desk.text("app.back"), Icon.CHEVRON_LEFT, shell::back);
        this.forward =
                Buttons.quietIcon(desk.text("app.forward"), Icon.CHEVRON_RIGHT, shell::forward);
        crumbs.getStyleClass().add("crumbs");
        crumbs.setMinWidth(0);
        var help =
                Buttons.quietIcon(desk.text("app.shortcuts"), Icon.HELP_CIRCLE, shell::shortcuts);
        root.getStyleClass().add("topbar");
        root.getChildren()
                .addAll(
                        back,
                        forward,
                        crumbs,
                        space(),
                        field(),
                        space(),
                        tasks(),
                        new UndoButtons(shell).root(),
                        help);
    }

    Node root() {
        return root;
    }

    /// Says where one is.
    void show(Place place) {
        back.setDisable(!shell.visits().canGoBack());
        forward.setDisable(!shell.visits().canGoForward());
        var section = Section.of(place);
        String name = desk.texts().get("app.section", section);
        if (place.equals(section.place())) {
            lane.drop();
            crumbs.getChildren().setAll(here(name));
            return;
        }
        lane.run(
                () ->
                        switch (place) {
                            case Place.History p -> desk.text("app.history");
                            case Place.Duplicates p -> desk.text("twins.title");
                            default -> shell.app().finder().title(place);
                        },
                title ->
                        crumbs.getChildren()
                                .setAll(
                                        Buttons.link(name, () -> shell.to(section.place())),
                                        Icons.of(Icon.CHEVRON_RIGHT, "ic14", "ic-ink3"),
                                        here(title.isEmpty() ? desk.text("app.untitled") : title)),
                desk::say);
    }

    private static Label here(String name) {
        var label = new Label(name);
        label.getStyleClass().add("strong");
        label.setMaxWidth(320);
        return label;
    }

    private Node field() {
        var words = new Label(desk.text("app.searchOrRun"));
        var keys = new Label(Keys.written("Shortcut+K"));
        keys.getStyleClass().add("kbd");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        var inside = new HBox(Icons.of(Icon.SEARCH, "ic-ink3"), words, space(), keys);
        inside.getStyleClass().add("inside");
        inside.setPrefWidth(322);
        var button = new Button();
        button.setGraphic(inside);
        button.getStyleClass().add("command-field");
        button.setAccessibleText(desk.text("app.searchOrRun"));
        button.setOnAction(e -> shell.palette());
        return button;
    }

    private Node tasks() {
        var box = new HBox();
        box.getStyleClass().add("crumbs");
        var jobs = desk.background().jobs();
        Runnable draw =
                () -> {
                    box.getChildren().clear();
                    for (var job : jobs) {
                        var label = new Label(job.name());
                        label.getStyleClass().addAll("small", "muted");
                        var bar = new javafx.scene.control.ProgressBar();
                        bar.setPrefWidth(80);
                        bar.setAccessibleText(job.name());
                        bar.progressProperty().bind(job.fraction());
                        var stop = Buttons.quietIcon(desk.text("ui.cancel"), Icon.X, job::cancel);
                        stop.getStyleClass().add("sm");
                        box.getChildren().addAll(label, bar, stop);
                    }
                };
        jobs.addListener((ListChangeListener<Object>) c -> draw.run());
        draw.run();
        return box;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
