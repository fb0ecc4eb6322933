package it.trequartista.ui;

import it.trequartista.documents.PagePicture;
import it.trequartista.documents.Preview;
import it.trequartista.kernel.Problem;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// The pages of a PDF, one under the other, as wide as the pane: what is seen is the file itself.
/// Only the newest document asked for is drawn; until it is there the one before stays.
public final class PdfPane extends ScrollPane {
    private static final double DPI = 132;
    private static final int MOST_PAGES = 40;

    private final Words words;
    private final Background.Lane lane;
    private final VBox pages = new VBox();

    /// An empty pane.
    ///
    /// @param name what a screen reader calls it
    public PdfPane(Words words, Background background, String name) {
        this.words = words;
        this.lane = background.lane();
        pages.getStyleClass().addAll("paper-bg", "pdf-pages");
        pages.setAlignment(Pos.TOP_CENTER);
        setContent(pages);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("paper-bg", "pdf-pane");
        setAccessibleRole(AccessibleRole.SCROLL_PANE);
        setAccessibleText(name);
    }

    /// Draws a document.
    ///
    /// @param pdf makes its bytes, off the screen
    public void show(Callable<byte[]> pdf) {
        lane.run(() -> drawn(pdf.call()), this::place, this::say);
    }

    /// A page as an image.
    public static Image image(PagePicture picture) {
        var image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.width());
        return image;
    }

    private static List<PagePicture> drawn(byte[] pdf) {
        try (var preview = Preview.of(pdf)) {
            var all = new ArrayList<PagePicture>();
            for (int i = 0; i < Math.min(preview.pages(), MOST_PAGES); i++) {
                all.add(preview.page(i, DPI));
            }
            return all;
        }
    }

    private void place(List<PagePicture> drawn) {
        double at = getVvalue();
        pages.getChildren().clear();
        for (int i = 0; i < drawn.size(); i++) {
            pages.getChildren().add(page(drawn.get(i), i + 1, drawn.size()));
        }
        layout();
        setVvalue(at);
    }

    private StackPane page(PagePicture picture, int number, int of) {
        var view = new ImageView(image(picture));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(words.texts().get("ui.pageOf", number, of));
        view.fitWidthProperty().bind(widthProperty().subtract(56));
        var paper = new StackPane(view);
        paper.getStyleClass().add("paper");
        paper.setMaxWidth(USE_PREF_SIZE);
        return paper;
    }

    private void say(Problem problem) {
        var label = new Label(words.texts().get(problem));
        label.getStyleClass().addAll("para", "bad-ink");
        label.setWrapText(true);
        pages.getChildren().setAll(label);
    }
}
