package it.trequartista.app;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Time;
import it.trequartista.ui.Theme;

import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Goes to every page in both themes and languages and writes down everything that is wrong.
final class Tour {
    private final List<String> wrong = new ArrayList<>();
    private final Logger css = Logger.getLogger("javafx.css");
    private String at = "";

    private final Handler listener =
            new Handler() {
                @Override
                public void publish(LogRecord record) {
                    if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                        wrong.add(at + ": css: " + record.getMessage());
                    }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    /// Every page, of an open file that has the records.
    static Map<String, Place> places(Map<String, Long> ids) {
        var places = new LinkedHashMap<String, Place>();
        for (Section section : Section.values()) {
            places.put(section.name().toLowerCase(java.util.Locale.ROOT), section.place());
        }
        places.put("history", new Place.History());
        places.put("duplicates", new Place.Duplicates());
        places.put("person", new Place.Person(new PersonId(ids.getOrDefault("person", 1L))));
        places.put("company", new Place.Company(new CompanyId(ids.getOrDefault("company", 1L))));
        places.put("deal", new Place.Deal(new DealId(ids.getOrDefault("deal", 1L))));
        places.put("offer", new Place.Offer(new OfferId(ids.getOrDefault("offer", 1L))));
        places.put(
                "contract", new Place.Contract(new ContractId(ids.getOrDefault("contract", 1L))));
        places.put(
                "content-item",
                new Place.ContentItem(new ContentItemId(ids.getOrDefault("content_item", 1L))));
        return places;
    }

    /// Takes it; pictures go to a folder when one is given.
    List<String> take(Path file, Path home, double width, double height, Path pictures)
            throws Exception {
        OnScreen.start();
        css.addHandler(listener);
        var window =
                OnScreen.get(
                        () -> {
                            var stage = new Stage();
                            stage.setWidth(width);
                            stage.setHeight(height);
                            var made = new MainWindow(stage, home, Time.ofThisMachine());
                            made.onCrash(e -> wrong.add(at + ": " + trace(e)));
                            made.catchEverything();
                            made.show();
                            return made;
                        });
        try {
            look(window, "start", pictures);
            var ids = Records.ids(file);
            OnScreen.run(() -> window.openFile(file, p -> wrong.add("cannot open: " + p.key())));
            OnScreen.settle(window);
            for (String language : List.of("it", "en")) {
                OnScreen.run(() -> window.language(language));
                for (Theme.Look theme : List.of(Theme.Look.LIGHT, Theme.Look.DARK)) {
                    OnScreen.run(() -> window.machine().look(theme));
                    for (var place : places(ids).entrySet()) {
                        at = place.getKey() + "-" + theme + "-" + language;
                        OnScreen.run(() -> window.to(place.getValue()));
                        look(window, at.toLowerCase(java.util.Locale.ROOT), pictures);
                    }
                }
            }
        } finally {
            OnScreen.run(window::close);
            OnScreen.run(() -> window.scene().getWindow().hide());
            css.removeHandler(listener);
        }
        return wrong;
    }

    private void look(MainWindow window, String name, Path pictures) throws Exception {
        OnScreen.settle(window);
        var picture =
                OnScreen.get(
                        () -> {
                            var root = window.scene().getRoot();
                            root.applyCss();
                            root.layout();
                            Walk.nameless(root).forEach(n -> wrong.add(at + ": no name: " + n));
                            return window.scene().snapshot(null);
                        });
        if (pictures != null) {
            write(picture, pictures.resolve(name + ".png"));
        }
    }

    private static void write(WritableImage picture, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var copy =
                new java.awt.image.BufferedImage(
                        width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getPixelReader()
                    .getPixels(
                            0,
                            y,
                            width,
                            1,
                            javafx.scene.image.PixelFormat.getIntArgbInstance(),
                            row,
                            0,
                            width);
            copy.setRGB(0, y, width, 1, row, 0, width);
        }
        javax.imageio.ImageIO.write(copy, "png", file.toFile());
    }

    private static String trace(Throwable e) {
        var text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString().lines().limit(14).reduce("", (a, b) -> a + "\n" + b);
    }
}
