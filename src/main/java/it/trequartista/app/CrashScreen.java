package it.trequartista.app;

import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.Labels;

import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/// A mistake of ours, told calmly: what it means for the user, a short code that is the same
/// wherever this mistake happens, and the details to copy. Nothing is sent anywhere.
final class CrashScreen {
    private CrashScreen() {}

    static void show(Desk desk, Throwable unexpected) {
        String code = code(unexpected);
        var say = Labels.wrapped(desk.text("app.crash.sentence"), "para", "muted");
        var number = new Label(desk.text("app.crash.code", code));
        number.getStyleClass().addAll("strong");
        var copy =
                Buttons.plain(
                        desk.text("app.crash.copy"),
                        Icon.COPY,
                        () -> {
                            var content = new ClipboardContent();
                            content.putString(code + "\n" + details(unexpected));
                            Clipboard.getSystemClipboard().setContent(content);
                            desk.toasts().show(desk.text("app.crash.copied"));
                        });
        var on = Buttons.primary(desk.text("app.crash.goOn"), null, desk.sheets()::close);
        var card =
                desk.sheets()
                        .card(desk.text("app.crash.title"), new VBox(10, say, number), copy, on);
        card.setMaxWidth(480);
        desk.sheets().show(card);
    }

    /// Four letters and figures made of the kind of mistake and the first place of ours in it.
    static String code(Throwable unexpected) {
        Throwable root = unexpected;
        while (root.getCause() != null && !root.getCause().equals(root)) {
            root = root.getCause();
        }
        var where = new StringBuilder(root.getClass().getName());
        for (StackTraceElement at : root.getStackTrace()) {
            if (at.getClassName().startsWith("it.trequartista")) {
                where.append(at.getClassName()).append(at.getMethodName());
                break;
            }
        }
        var crc = new CRC32();
        crc.update(where.toString().getBytes(StandardCharsets.UTF_8));
        String letters = Long.toString(crc.getValue(), 36).toUpperCase(Locale.ROOT);
        return "TQ-" + ("0000" + letters).substring(letters.length());
    }

    private static String details(Throwable unexpected) {
        var text = new StringWriter();
        unexpected.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
