package it.trequartista.app;

import it.trequartista.inbox.quick.QuickNotes;
import it.trequartista.inbox.ui.QuickLine;
import it.trequartista.inbox.ui.QuickModel;
import it.trequartista.kernel.Place;
import it.trequartista.ui.Navigator;
import it.trequartista.ui.Page;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The frame around the pages of an open file: sidebar, top bar, the page itself.
final class Shell implements Navigator {
    private final App app;
    private final Visits visits;
    private final List<Page> open = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private final Commands commands;
    private final Sidebar sidebar;
    private final TopBar bar;
    private final Runnable unwatch;
    private final WarmUp warmUp;
    private final QuickModel quick;

    Shell(App app, MainWindow window) {
        this.app = app;
        this.visits = new Visits(this::make);
        this.quick =
                new QuickModel(
                        new QuickNotes(app.db()), app.desk().background(), app.desk().time());
        this.commands = new Commands(this, window);
        this.sidebar = new Sidebar(this);
        this.bar = new TopBar(this);
        var main = new BorderPane();
        var notices = new Notices();
        main.setTop(new VBox(bar.root(), notices.root()));
        root.setLeft(sidebar.root());
        root.setCenter(main);
        root.getStyleClass().add("shell");
        Drops.onto(root, this);
        this.warmUp =
                new WarmUp(
                        app.desk().background(),
                        app.press(),
                        app.machine().settings().folder(),
                        quick::warm);
        var _ = new SyncNotices(app, notices);
        var _ = new LossNotices(app, notices);
        new CarriedNotice(app, window, notices).look();
        app.sync().begin();
        this.unwatch = app.db().onCommit(tables -> app.desk().background().onScreen(this::refresh));
    }

    Node root() {
        return root;
    }

    App app() {
        return app;
    }

    Visits visits() {
        return visits;
    }

    Commands commands() {
        return commands;
    }

    Optional<Page> page() {
        return visits.page();
    }

    @Override
    public void to(Place place) {
        app.desk().autosave().flush();
        show(visits.to(place));
    }

    @Override
    public void back() {
        step(-1);
    }

    void forward() {
        step(1);
    }

    @Override
    public void run(String command) {
        commands.named(command)
                .filter(c -> c.enabled().getAsBoolean())
                .ifPresent(c -> c.run().run());
    }

    void palette() {
        new Palette(this).open();
    }

    /// Saves what is being typed, then takes the last step back.
    void undo() {
        app.desk().autosave().flush();
        app.undoing().undo(this::leaveWhatIsGone);
    }

    /// Does again what was taken back last.
    void redo() {
        app.desk().autosave().flush();
        app.undoing().redo();
    }

    /// When the making of the record shown was taken back, there is nothing to show of it.
    private void leaveWhatIsGone() {
        visits.place()
                .filter(RecordRows::isRecord)
                .ifPresent(
                        place ->
                                app.desk()
                                        .background()
                                        .run(
                                                () -> new RecordRowStore(app.db()).isThere(place),
                                                there -> {
                                                    if (!there && is(place)) {
                                                        to(Section.of(place).place());
                                                    }
                                                },
                                                app.desk()::say));
    }

    private boolean is(Place place) {
        return visits.place().filter(place::equals).isPresent();
    }

    /// The record in front of the user, if it is one.
    Optional<Place> record() {
        return page().flatMap(Page::record).or(visits::place).filter(RecordRows::isRecord);
    }

    void recordHistory() {
        app.desk().autosave().flush();
        record().ifPresent(place -> new RecordHistory(app, place).open());
    }

    /// The line that takes anything, over whatever is open.
    void capture() {
        new QuickLine(app.desk(), quick).open();
    }

    void shortcuts() {
        ShortcutSheet.open(app.desk(), commands);
    }

    /// Saves what is being typed and lets the pages go.
    void close() {
        app.desk().autosave().flush();
        unwatch.run();
        warmUp.close();
        app.sync().close();
        app.conflicts().close();
        visits.close();
        app.undoing().close();
    }

    private void step(int by) {
        app.desk().autosave().flush();
        visits.step(by).ifPresent(this::show);
    }

    private Page make(Place place) {
        Page page = Pages.of(place, app);
        open.add(page);
        return page;
    }

    private void show(Page page) {
        ((BorderPane) root.getCenter()).setCenter(page.root());
        visits.tidy(open);
        refresh();
    }

    private void refresh() {
        visits.place()
                .ifPresent(
                        place -> {
                            sidebar.show(Section.of(place));
                            bar.show(place);
                        });
    }
}
