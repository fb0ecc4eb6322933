package it.trequartista.offers.ui;

import it.trequartista.documents.PagePicture;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The page of the PDF, drawn again 250 ms after the last change.
final class PreviewPane {
    private static final double FULL_DPI = 96;

    private final Desk desk;
    private final PauseTransition clock = new PauseTransition(Duration.millis(250));
    private final ImageView image = new ImageView();
    private final Label zoomed = new Label();
    private final Label counted = new Label();
    private final VBox root;
    private int page;
    private int percent = 75;

    PreviewPane(OfferModel model, Desk desk) {
        this.desk = desk;
        clock.setOnFinished(e -> model.look(page, FULL_DPI * percent / 100));
        var paper = new StackPane(image);
        paper.getStyleClass().add("paper");
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var ground = new StackPane(paper);
        ground.getStyleClass().add("paper-bg");
        StackPane.setAlignment(paper, Pos.TOP_CENTER);
        var scroll = new ScrollPane(ground);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setAccessibleText(desk.text("offers.preview"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(12, bar(), scroll);
        root.getStyleClass().addAll("paper-bg", "pad16");
        model.shown().subscribe(s -> later());
        model.sheet().subscribe(s -> s.ifPresent(this::draw));
    }

    Region root() {
        return root;
    }

    private HBox bar() {
        var title = new Label(desk.text("offers.preview"));
        title.getStyleClass().add("strong");
        var exact = new Label(desk.text("offers.previewExact"));
        exact.getStyleClass().addAll("small", "muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar =
                new HBox(
                        8,
                        title,
                        exact,
                        gap,
                        Buttons.quietIcon(desk.text("offers.smaller"), Icon.MINUS, () -> zoom(-10)),
                        zoomed,
                        Buttons.quietIcon(desk.text("offers.larger"), Icon.PLUS, () -> zoom(10)),
                        Buttons.quietIcon(
                                desk.text("offers.pageBefore"), Icon.CHEVRON_LEFT, () -> turn(-1)),
                        counted,
                        Buttons.quietIcon(
                                desk.text("offers.pageAfter"), Icon.CHEVRON_RIGHT, () -> turn(1)));
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void zoom(int more) {
        percent = Math.clamp(percent + more, 40, 200);
        later();
    }

    private void turn(int more) {
        page = Math.max(0, page + more);
        later();
    }

    private void later() {
        clock.playFromStart();
    }

    private void draw(OfferModel.Sheet sheet) {
        page = sheet.page();
        image.setImage(pixels(sheet.picture()));
        zoomed.setText(desk.text("offers.percent", String.valueOf(percent)));
        counted.setText(desk.text("offers.pageOf", sheet.page() + 1, sheet.pages()));
    }

    private static WritableImage pixels(PagePicture picture) {
        var drawn = new WritableImage(picture.width(), picture.height());
        drawn.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        return drawn;
    }

    void close() {
        clock.stop();
    }
}
