package it.trequartista.deals.ui;

import it.trequartista.deals.DealEdit;
import it.trequartista.deals.DealFile;
import it.trequartista.deals.Stage;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.StageId;
import it.trequartista.kernel.StepId;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FieldView;
import it.trequartista.ui.Icon;
import it.trequartista.ui.SavedLabel;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The head of a deal: its title, its stage, the new offer, and the rest behind "…".
final class DealHead {
    private final Desk desk;
    private final DealModel model;
    private final TextField title = new TextField();
    private final Autosave.Watched watched;
    private final MenuButton stage = new MenuButton();
    private final FieldView<Stages> stages;
    private final HBox root;
    private final MenuButton more;

    DealHead(Desk desk, DealModel model, @Nullable Consumer<DealId> newOffer) {
        this.desk = desk;
        this.model = model;
        title.getStyleClass().addAll("cell", "title");
        title.setAccessibleText(desk.text("deals.title"));
        HBox.setHgrow(title, Priority.ALWAYS);
        watched = desk.autosave().watch(title, t -> model.edit(new DealEdit.Title(t)));
        more = Buttons.more(desk.text("deals.more"));
        var mark = desk.badges().of(new Badges.Field("deal", model.id().value(), "title"));
        var where = desk.badges().of(new Badges.Field("deal", model.id().value(), "stage"));
        stages =
                new FieldView<Stages>(this::draw, s -> {})
                        .heldWhile(stage::isShowing, stage.showingProperty());
        root = new HBox(title, mark, new SavedLabel(desk.words(), model.saved()), stage, where);
        if (newOffer != null) {
            root.getChildren()
                    .add(
                            Buttons.primary(
                                    desk.text("deals.newOffer"),
                                    Icon.FILE_PLUS,
                                    () -> newOffer.accept(model.id())));
        }
        root.getChildren().add(more);
        root.getStyleClass().add("page-head");
    }

    Region root() {
        return root;
    }

    /// Where the deal is and where it can go.
    private record Stages(StageId at, List<Stage> all) {}

    private void draw(Stages now) {
        String name =
                now.all().stream()
                        .filter(s -> s.id().equals(now.at()))
                        .map(Stage::name)
                        .findFirst()
                        .orElse("");
        stage.setText(name);
        stage.setAccessibleText(desk.text("deals.stageIs", name));
        stage.getItems()
                .setAll(
                        now.all().stream()
                                .filter(s -> !s.id().equals(now.at()))
                                .map(this::item)
                                .toList());
    }

    void show(DealFile file) {
        watched.show(file.deal().title());
        stages.show(new Stages(file.deal().stage(), file.pipeline().stages()));
        more.getItems().clear();
        if (!file.deal().isOpen()) {
            more.getItems()
                    .add(
                            Buttons.item(
                                    desk.text("deals.reopen"),
                                    Icon.ROTATE_CCW,
                                    () -> model.reopen(was -> {})));
        }
        more.getItems()
                .addAll(
                        Buttons.history(desk),
                        Buttons.item(desk.text("deals.delete"), Icon.TRASH_2, () -> delete(file)));
    }

    private MenuItem item(Stage to) {
        return Buttons.item(to.name(), null, () -> move(to));
    }

    private void move(Stage to) {
        switch (to.kind()) {
            case OPEN -> stages.write(() -> model.move(to.id(), moved(to)));
            case WON ->
                    ClosingSheets.won(
                            desk, () -> {}, () -> stages.write(() -> model.win(moved(to))));
            case LOST ->
                    ClosingSheets.lost(
                            desk, loss -> stages.write(() -> model.lose(loss, moved(to))));
        }
    }

    private Consumer<StepId> moved(Stage to) {
        return step -> desk.done(desk.text("deals.moved", to.name()), step);
    }

    private void delete(DealFile file) {
        model.delete(
                step -> {
                    desk.go().to(new Place.Pipeline());
                    desk.done(
                            desk.text("deals.deleted", file.deal().title()),
                            step,
                            () -> desk.go().to(new Place.Deal(model.id())));
                });
    }
}
