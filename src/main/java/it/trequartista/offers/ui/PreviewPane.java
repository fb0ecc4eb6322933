package it.trequartista.offers.ui;

import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.PdfPane;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The page of the PDF, drawn again 250 ms after the last change. It fits the pane until the user
/// chooses a size, and is as sharp as the screen.
final class PreviewPane {
    private static final double DPI = 96;
    private static final double PAPER = 210 / 25.4 * DPI;
    private static final double MARGIN = 48;

    private final OfferModel model;
    private final Desk desk;
    private final PauseTransition clock = new PauseTransition(Duration.millis(250));
    private final ImageView image = new ImageView();
    private final ScrollPane scroll = new ScrollPane();
    private final Label zoomed = new Label();
    private final Label counted = new Label();
    private final Button before;
    private final Button after;
    private final VBox root;
    private int page;
    private int chosen;

    PreviewPane(OfferModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        before = quiet("offers.pageBefore", Icon.CHEVRON_LEFT, () -> turn(-1));
        after = quiet("offers.pageAfter", Icon.CHEVRON_RIGHT, () -> turn(1));
        before.setDisable(true);
        after.setDisable(true);
        clock.setOnFinished(e -> look());
        var paper = new StackPane(image);
        paper.getStyleClass().add("paper");
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var ground = new StackPane(paper);
        ground.getStyleClass().addAll("paper-bg", "preview-ground");
        StackPane.setAlignment(paper, Pos.TOP_CENTER);
        scroll.setContent(ground);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setAccessibleText(desk.text("offers.preview"));
        scroll.widthProperty().addListener(o -> resized());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(bar(), scroll);
        root.getStyleClass().addAll("paper-bg", "preview");
        model.shown().subscribe(s -> clock.playFromStart());
        model.sheet().subscribe(s -> s.ifPresent(this::draw));
    }

    Region root() {
        return root;
    }

    private Button quiet(String key, Icon icon, Runnable act) {
        return Buttons.quietIcon(desk.text(key), icon, act);
    }

    private HBox bar() {
        var title = new Label(desk.text("offers.preview"));
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var exact = new Label(desk.text("offers.previewExact"));
        exact.getStyleClass().addAll("small", "muted");
        exact.setMinWidth(0);
        zoomed.setMinWidth(Region.USE_PREF_SIZE);
        counted.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var smaller = quiet("offers.smaller", Icon.MINUS, () -> zoom(-10));
        var larger = quiet("offers.larger", Icon.PLUS, () -> zoom(10));
        var bar = new HBox(8, title, exact, gap, smaller, zoomed, larger, before, counted, after);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /// The share of the paper's own size that is shown.
    private int percent() {
        double room = Math.max(scroll.getWidth() - MARGIN, 200);
        return chosen > 0 ? chosen : Math.clamp(Math.round(room / PAPER * 100), 30, 130);
    }

    private void resized() {
        if (chosen == 0) {
            clock.playFromStart();
        }
    }

    private void zoom(int more) {
        int tens = (percent() + more) / 10;
        chosen = Math.clamp(tens * 10L, 30, 200);
        look();
    }

    private void turn(int more) {
        page = Math.max(0, page + more);
        look();
    }

    private double sharpness() {
        var scene = root.getScene();
        return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
    }

    private void look() {
        if (root.getScene() != null) {
            model.look(page, DPI * percent() / 100 * sharpness());
        }
    }

    private void draw(OfferModel.Sheet sheet) {
        page = sheet.page();
        image.setImage(PdfPane.image(sheet.picture()));
        image.setFitWidth(sheet.picture().width() / sharpness());
        image.setPreserveRatio(true);
        zoomed.setText(desk.text("offers.percent", String.valueOf(percent())));
        counted.setText(desk.text("offers.pageOf", sheet.page() + 1, sheet.pages()));
        before.setDisable(page == 0);
        after.setDisable(page + 1 >= sheet.pages());
    }

    void close() {
        clock.stop();
    }
}
