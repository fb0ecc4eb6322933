package it.trequartista.inbox.ui;

import it.trequartista.inbox.twins.Kind;
import it.trequartista.inbox.twins.Pair;
import it.trequartista.kernel.StepId;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Command;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Drawing;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;
import it.trequartista.ui.Lists;
import it.trequartista.ui.Page;
import it.trequartista.ui.PagePane;
import it.trequartista.ui.Segmented;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// The pairs that look alike, and the two of a pair side by side.
public final class TwinsView implements Page {
    private final TwinsModel model;
    private final Desk desk;
    private final FieldWords words;
    private final ObservableList<Pair> pairs = FXCollections.observableArrayList();
    private final ListView<Pair> list;
    private final Segmented<Kind> kinds;
    private final Label count = Labels.of("", "small", "faint", "count");
    private final Button sure;
    private final HBox progress = new HBox(8);
    private final ScrollPane side = new ScrollPane();
    private final EmptyState empty;
    private final PagePane panes;
    private final StackPane root = new StackPane();
    private final Drawing drawing = new Drawing();
    private Optional<PairSheet> sheet = Optional.empty();

    /// Over a model.
    public TwinsView(TwinsModel model, Desk desk, FieldWords words) {
        this.model = model;
        this.desk = desk;
        this.words = words;
        this.list = Lists.of(pairs, desk.text("twins.list"), () -> new PairRow(desk));
        this.kinds =
                Segmented.tabs(
                        List.of(Kind.values()),
                        model.shown().get().kind(),
                        kind -> desk.texts().get("twins.kind", kind));
        this.sure = Buttons.plain("", Icon.GIT_MERGE, this::mergeSure);
        this.empty =
                new EmptyState(
                        Icon.USERS,
                        desk.text("twins.emptyTitle"),
                        desk.text("twins.emptySentence"));
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setAccessibleText(desk.text("twins.reasons"));
        this.panes =
                new PagePane(desk.memory(), "twins", panel(), new StackPane(side, empty), null);
        root.getStyleClass().add("page");
        root.getChildren().add(panes);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        listen();
    }

    private VBox panel() {
        var head = new VBox(6, Labels.of(desk.text("twins.title"), "title"));
        head.getChildren().addAll(Labels.wrapped(desk.text("twins.why"), "small", "muted"), sure);
        head.getStyleClass().add("pad16");
        sure.setMaxWidth(Double.MAX_VALUE);
        sure.managedProperty().bind(sure.visibleProperty());
        var tabs = new HBox(kinds, count);
        tabs.getStyleClass().add("list-tabs");
        HBox.setHgrow(kinds, Priority.ALWAYS);
        progress.getStyleClass().add("pad16");
        progress.managedProperty().bind(progress.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setPlaceholder(new Label());
        var panel = new VBox(head, tabs, progress, list);
        panel.getStyleClass().add("panel");
        return panel;
    }

    private void listen() {
        drawing.picked(list.getSelectionModel().selectedItemProperty(), model::open);
        drawing.picked(kinds.chosen(), model::choose);
        Lists.whileShown(root, model.shown(), () -> drawing.run(() -> draw(model.shown().get())));
        Lists.whileShown(root, model.searching(), this::drawProgress);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("twins.merge", Icon.GIT_MERGE, this::merge).when(this::isOpen),
                Command.of("twins.differ", Icon.X, this::differ).on("N").when(this::isOpen),
                Command.of("twins.skip", Icon.SKIP_FORWARD, this::skip).on("S").when(this::isOpen));
    }

    private boolean isOpen() {
        return model.shown().get().open().isPresent();
    }

    /// Enter makes them one wherever it has no other meaning.
    private void key(KeyEvent event) {
        boolean means =
                event.getTarget() instanceof TextInputControl
                        || (event.getTarget() instanceof ButtonBase
                                && !(event.getTarget() instanceof RadioButton));
        if (event.getCode() == KeyCode.ENTER && !means && isOpen()) {
            event.consume();
            merge();
        }
    }

    private void merge() {
        model.merge((pair, step) -> done("twins.merged", pair, step));
    }

    private void differ() {
        model.differ((pair, step) -> done("twins.different", pair, step));
    }

    private void skip() {
        model.skip();
        list.requestFocus();
    }

    private void mergeSure() {
        model.mergeSure((n, step) -> desk.done(desk.text("twins.mergedSure", n), step));
    }

    private void done(String key, Pair pair, StepId step) {
        desk.done(
                desk.text(
                        key, PairRow.name(desk, pair.name()), PairRow.name(desk, pair.otherName())),
                step);
        list.requestFocus();
    }

    private void drawProgress() {
        var job = model.searching().get();
        progress.setVisible(job.isPresent());
        progress.getChildren().clear();
        job.ifPresent(
                j -> {
                    var bar = new ProgressBar();
                    bar.progressProperty().bind(j.fraction());
                    bar.setPrefWidth(80);
                    bar.setAccessibleText(j.name());
                    progress.getChildren().addAll(bar, Labels.of(j.name(), "small", "muted"));
                });
    }

    private void draw(TwinsModel.Shown shown) {
        kinds.chosen().set(shown.kind());
        if (!pairs.equals(shown.pairs())) {
            pairs.setAll(shown.pairs());
        }
        count.setText(shown.loaded() ? desk.formats().count(shown.pairs().size()) : "");
        int certain = shown.sure().size();
        sure.setVisible(certain > 0);
        sure.setText(desk.text("twins.mergeSure", certain));
        if (shown.at() >= 0 && list.getSelectionModel().getSelectedIndex() != shown.at()) {
            list.getSelectionModel().clearAndSelect(shown.at());
            list.scrollTo(Math.max(0, shown.at() - 3));
        }
        boolean none = shown.loaded() && shown.pairs().isEmpty();
        empty.setVisible(none);
        side.setVisible(shown.open().isPresent());
        var compared = shown.open().map(TwinsModel.Open::compared);
        if (!sheet.map(PairSheet::compared).equals(compared)) {
            boolean first = sheet.isEmpty();
            sheet = shown.open().map(o -> new PairSheet(model, desk, words, o, buttons(o)));
            sheet.ifPresent(s -> side.setContent(s.root()));
            side.setVvalue(0);
            if (first && sheet.isPresent()) {
                list.requestFocus();
            }
        }
        sheet.ifPresent(s -> shown.open().ifPresent(o -> s.show(o.choice())));
    }

    private HBox buttons(TwinsModel.Open open) {
        var kind = open.compared().pair().kind();
        var merge = Buttons.primary(desk.text("twins.merge"), Icon.GIT_MERGE, this::merge);
        var differ = Buttons.plain(desk.text("twins.differ" + kind), Icon.X, this::differ);
        var skip = Buttons.quiet(desk.text("twins.skip"), Icon.SKIP_FORWARD, this::skip);
        return new HBox(8, merge, differ, skip);
    }
}
