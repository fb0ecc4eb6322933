package it.trequartista.deals.ui;

import it.trequartista.deals.Board;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.EmptyState;
import it.trequartista.ui.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the board: what it is worth, its columns, and the card being carried.
final class BoardView {
    private final Desk desk;
    private final DealWords words;
    private final BoardModel model;
    private final BoardActs acts;
    private final LeadsStrip leads;
    private final HBox figures = new HBox();
    private final HBox columns = new HBox();
    private final ScrollPane scroll = new ScrollPane(columns);
    private final StackPane body = new StackPane();
    private final StackPane root = new StackPane();
    private final CardDrag drag;

    BoardView(Desk desk, BoardModel model) {
        this.desk = desk;
        this.words = new DealWords(desk.words());
        this.model = model;
        this.acts = new BoardActs(desk, model);
        this.leads = new LeadsStrip(desk, model);
        var layer = new Pane();
        layer.setMouseTransparent(true);
        this.drag =
                new CardDrag(
                        layer,
                        scroll,
                        this::shownColumns,
                        (column, card, before) -> acts.move(card, column.stage(), before));
        columns.getStyleClass().add("board");
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        figures.getStyleClass().add("board-figures");
        VBox.setVgrow(body, Priority.ALWAYS);
        var page = new VBox(toolbar(), figures, leads.root(), body);
        page.getStyleClass().addAll("page", "page-pad", "board-page");
        root.getChildren().addAll(page, layer);
        model.shown().subscribe(this::draw);
    }

    Node root() {
        return root;
    }

    BoardActs acts() {
        return acts;
    }

    private HBox toolbar() {
        var title = new Label(words.text("deals.board"));
        title.getStyleClass().add("title");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var add = Buttons.primary(words.text("deals.new"), Icon.PLUS, acts::create);
        var bar = new HBox(title, room, add);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void draw(BoardModel.Shown shown) {
        if (drag.isCarrying() || shown.loading()) {
            return;
        }
        var focused = focusedCard().map(c -> c.card().id()).orElse(null);
        figures(shown.board());
        leads.show(shown.leads());
        if (shown.board().isEmpty()) {
            body.getChildren().setAll(empty());
            return;
        }
        var drawn = new ArrayList<BoardColumn>();
        for (var column : shown.board().columns()) {
            var node = new BoardColumn(column, drawn.size() + 1, words);
            HBox.setHgrow(node, Priority.ALWAYS);
            node.cards().forEach(c -> equip(c, node));
            drawn.add(node);
        }
        columns.getChildren().setAll(drawn);
        if (!body.getChildren().contains(scroll)) {
            body.getChildren().setAll(scroll);
        }
        if (focused != null) {
            // Cards reach the scene only once their column has its skin.
            columns.applyCss();
            cards().filter(c -> c.card().id().equals(focused))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private void equip(BoardCard card, BoardColumn column) {
        drag.watch(card);
        var keys = new CardKeys(this::shownColumns, acts);
        card.setOnKeyPressed(e -> keys.pressed(e, card, column));
        card.setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 2) {
                        acts.open(card.card().id());
                    }
                });
        card.setOnContextMenuRequested(
                e -> acts.menu(card, column.stage(), model.shown().get().board()));
    }

    private void figures(Board board) {
        figures.getChildren()
                .setAll(
                        figure(words.sums(board.open()), words.text("deals.openValue")),
                        figure(words.sums(board.weighted()), words.text("deals.weighted")),
                        figure(
                                desk.formats().count(board.withoutStep()),
                                words.text("deals.withoutStep", board.withoutStep())));
    }

    private static HBox figure(String value, String name) {
        var strong = new Label(value);
        strong.getStyleClass().add("heading");
        var muted = new Label(name);
        muted.getStyleClass().addAll("small", "muted");
        var figure = new HBox(strong, muted);
        figure.getStyleClass().add("figure");
        figure.setAlignment(Pos.BASELINE_LEFT);
        return figure;
    }

    private EmptyState empty() {
        return new EmptyState(
                Icon.TRELLO,
                words.text("deals.empty"),
                words.text("deals.emptySay"),
                Buttons.plain(words.text("deals.new"), Icon.PLUS, acts::create));
    }

    private List<BoardColumn> shownColumns() {
        return columns.getChildren().stream().map(BoardColumn.class::cast).toList();
    }

    private java.util.stream.Stream<BoardCard> cards() {
        return shownColumns().stream().flatMap(c -> c.cards().stream());
    }

    /// Asked of the scene, so that it also holds while the window is behind another.
    private Optional<BoardCard> focusedCard() {
        var scene = root.getScene();
        return scene != null && scene.getFocusOwner() instanceof BoardCard card
                ? Optional.of(card)
                : Optional.empty();
    }
}
