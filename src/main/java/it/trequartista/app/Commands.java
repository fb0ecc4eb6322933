package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.ui.Command;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Page;
import it.trequartista.ui.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every command of the window, once. Palette, shortcut sheet and keys are made from this list.
final class Commands {
    private final Shell shell;
    private final MainWindow window;

    Commands(Shell shell, MainWindow window) {
        this.shell = shell;
        this.window = window;
    }

    /// What can be done now: of the page shown, then what can be made, then of the window.
    List<Command> all() {
        var all = new ArrayList<Command>();
        shell.page().map(Page::commands).ifPresent(all::addAll);
        all.addAll(shell.app().creations());
        all.addAll(places());
        all.addAll(window());
        all.addAll(looks());
        return all;
    }

    /// The command of a key, if there is one.
    Optional<Command> named(String key) {
        return all().stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /// What a command is called now.
    String words(String key) {
        var desk = shell.app().desk();
        var step =
                switch (key) {
                    case "app.undo" -> turns().undo();
                    case "app.redo" -> turns().redo();
                    default -> Optional.<String>empty();
                };
        return step.map(name -> desk.text(key + "Step", name)).orElseGet(() -> desk.text(key));
    }

    private Undoing.Shown turns() {
        return shell.app().undoing().shown().get();
    }

    private List<Command> places() {
        var places = new ArrayList<Command>();
        for (Section section : Section.values()) {
            places.add(
                    Command.of(
                                    "app.go." + section.name(),
                                    section.icon(),
                                    () -> shell.to(section.place()))
                            .on("G " + section.letter()));
        }
        return places;
    }

    private List<Command> window() {
        return List.of(
                Command.of("app.palette", Icon.SEARCH, shell::palette).on("Shortcut+K"),
                Command.of("app.capture", Icon.PLUS, shell::capture).on("Shortcut+Shift+SPACE"),
                Command.of("app.undo", Icon.CORNER_UP_LEFT, shell::undo)
                        .on(Keys.UNDO)
                        .when(() -> turns().undo().isPresent()),
                Command.of("app.redo", Icon.CORNER_UP_RIGHT, shell::redo)
                        .on(Keys.REDO)
                        .when(() -> turns().redo().isPresent()),
                Command.of("app.history", Icon.CLOCK, () -> shell.to(new Place.History()))
                        .on("Shortcut+H"),
                Command.of("twins.open", Icon.USERS, () -> shell.to(new Place.Duplicates())),
                Command.of("app.recordHistory", Icon.CLOCK, shell::recordHistory)
                        .on("Shortcut+Shift+H")
                        .when(() -> shell.record().isPresent()),
                Command.of("app.back", Icon.CHEVRON_LEFT, shell::back)
                        .on("Alt+LEFT")
                        .when(() -> shell.visits().canGoBack()),
                Command.of("app.forward", Icon.CHEVRON_RIGHT, shell::forward)
                        .on("Alt+RIGHT")
                        .when(() -> shell.visits().canGoForward()),
                Command.of("app.shortcuts", Icon.COMMAND, shell::shortcuts).on("F1"),
                Command.of("app.settings", Icon.SETTINGS, () -> shell.to(new Place.Settings()))
                        .on("Shortcut+COMMA"),
                Command.of("app.sync.now", Icon.REFRESH_CW, shell.app().sync()::now)
                        .when(() -> shell.app().sync().shown().get().folder().isPresent()),
                Command.of("app.copyFile", Icon.COPY, window::copyFile),
                Command.of("app.merge", Icon.GIT_MERGE, new MergeSheet(shell.app())::choose),
                Command.of("app.closeFile", Icon.LOG_OUT, window::closeFile).on("Shortcut+Shift+W"),
                Command.of("app.quit", Icon.POWER, window::quit).on("Shortcut+Q"));
    }

    private List<Command> looks() {
        var machine = shell.app().machine();
        var looks = new ArrayList<Command>();
        looks.add(zoom("app.larger", Icon.ZOOM_IN, 10).on("Shortcut+PLUS"));
        looks.add(zoom("app.smaller", Icon.ZOOM_OUT, -10).on("Shortcut+MINUS"));
        looks.add(
                Command.of("app.usualSize", Icon.MAXIMIZE, () -> machine.zoom(100))
                        .on("Shortcut+DIGIT0"));
        for (Theme.Look look : Theme.Look.values()) {
            looks.add(
                    Command.of("app.look." + look.name(), Icon.DROPLET, () -> machine.look(look))
                            .when(() -> machine.theme().look() != look));
        }
        for (String language : List.of("it", "en")) {
            looks.add(
                    Command.of(
                                    "app.language." + language.toUpperCase(Locale.ROOT),
                                    Icon.GLOBE,
                                    () -> window.language(language))
                            .when(
                                    () ->
                                            !machine.settings()
                                                    .now()
                                                    .appearance()
                                                    .language()
                                                    .equals(language)));
        }
        return looks;
    }

    private Command zoom(String key, Icon icon, int by) {
        var machine = shell.app().machine();
        return Command.of(key, icon, () -> machine.zoom(machine.theme().zoom() + by));
    }
}
