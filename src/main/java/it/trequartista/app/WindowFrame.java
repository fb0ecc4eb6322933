package it.trequartista.app;

import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stands on the screen, from one time to the next.
final class WindowFrame {
    private final Stage stage;
    private final SettingsFile settings;

    WindowFrame(Stage stage, SettingsFile settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /// Puts the window where it was.
    void place() {
        var room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(1024, room.getWidth()));
        stage.setMinHeight(Math.min(680, room.getHeight()));
        var frame = settings.now().window();
        boolean known =
                frame.width() > 0
                        && !Screen.getScreensForRectangle(
                                        frame.x(), frame.y(), frame.width(), frame.height())
                                .isEmpty();
        if (known) {
            stage.setX(frame.x());
            stage.setY(frame.y());
            stage.setWidth(frame.width());
            stage.setHeight(frame.height());
            stage.setMaximized(frame.maximised());
        }
    }

    /// Remembers where it is.
    void remember() {
        var frame =
                new Settings.Frame(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized());
        settings.change(s -> s.with(frame));
    }
}
