package it.trequartista.app.cli;

import it.trequartista.inbox.quick.AddressBook.Entry;
import it.trequartista.inbox.quick.Piece;
import it.trequartista.inbox.quick.QuickNotes;
import it.trequartista.inbox.quick.QuickReading;
import it.trequartista.inbox.quick.Understood;
import it.trequartista.kernel.Id;
import it.trequartista.kernel.Money;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Keeps a line typed in haste, as the window does.
@Command(name = "capture")
final class CaptureCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "LINE", descriptionKey = "line")
    private String line = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    CaptureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var db = Db.open(file, terminal.time())) {
            var notes = new QuickNotes(db);
            var time = terminal.time();
            var moment = LocalDateTime.ofInstant(time.now(), time.zone());
            var said = new QuickReading().of(line, moment, notes.book());
            var saved = notes.save(said);
            if (json) {
                terminal.json(forPrograms(said, saved));
            } else {
                terminal.say("inbox.quick.saved." + saved.ending(), saved.title());
            }
        }
        return Line.DONE;
    }

    private static Map<String, @Nullable Object> forPrograms(
            Understood said, QuickNotes.Saved saved) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("ending", saved.ending().name());
        object.put("title", saved.title());
        object.put("id", saved.capture() == null ? null : number(saved.capture()));
        object.put("pieces", said.pieces().stream().map(p -> piece(said, p)).toList());
        object.put("step", saved.step().n());
        return object;
    }

    private static Map<String, Object> piece(Understood said, Piece piece) {
        var object = new LinkedHashMap<String, Object>();
        object.put("words", said.words(piece));
        switch (piece) {
            case Piece.Person p -> who(object, "person", p.name(), p.known());
            case Piece.Company c -> who(object, "company", c.name(), c.known());
            case Piece.Task t -> object.put("task", t.words());
            case Piece.Day d -> object.put("day", d.date().toString());
            case Piece.Hour h -> object.put("time", h.time().toString());
            case Piece.Tag t -> object.put("tag", t.tag());
            case Piece.Amount a -> amount(object, a.money());
            case Piece.Phone p -> who(object, "phone", p.number(), p.known());
            case Piece.Email e -> who(object, "email", e.address(), e.known());
            case Piece.Code c -> object.put("code", c.code());
        }
        return object;
    }

    private static void amount(Map<String, Object> object, Money money) {
        object.put("amount", money.major().toPlainString());
        object.put("currency", money.currency().getCurrencyCode());
    }

    /// Whom it means; several when the name means several.
    private static void who(
            Map<String, Object> object, String kind, String name, List<? extends Entry<?>> known) {
        object.put(kind, name);
        object.put("ids", known.stream().map(e -> number(e.id())).toList());
    }

    private static String number(Id id) {
        return Long.toString(id.value());
    }
}
