package it.trequartista.inbox.ui;

import it.trequartista.inbox.desk.Conversation;
import it.trequartista.kernel.Problem;
import it.trequartista.ui.Desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Saves files that came in where the user says. They are never opened by themselves.
final class Enclosing {
    private final DeskModel model;
    private final Desk desk;

    Enclosing(DeskModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    void save(Conversation.Enclosed file) {
        model.bytes(
                file.attachment(),
                bytes ->
                        bytes.ifPresentOrElse(
                                b -> save(file, b),
                                () -> desk.toasts().show(desk.text("inbox.desk.file.missing"))));
    }

    private void save(Conversation.Enclosed file, byte[] bytes) {
        desk.files()
                .save(desk.text("inbox.desk.file.save"), Path.of(plain(file.name())))
                .ifPresent(
                        target ->
                                desk.background()
                                        .run(
                                                () -> write(target, bytes),
                                                name ->
                                                        desk.toasts()
                                                                .show(
                                                                        desk.text(
                                                                                "inbox.desk.file.saved",
                                                                                name)),
                                                desk::say));
    }

    /// The sender's name for a file is a suggestion, never a path.
    private static String plain(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        return plain.isEmpty() || plain.startsWith(".") ? "file" + plain : plain;
    }

    private static String write(Path target, byte[] bytes) {
        try {
            Files.write(target, bytes);
            return String.valueOf(target.getFileName());
        } catch (IOException e) {
            throw Problem.machine("inbox.unwritable", target.toString()).refused();
        }
    }
}
