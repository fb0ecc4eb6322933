package it.trequartista.app.example;

import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.desk.Capture;
import it.trequartista.inbox.desk.Captures;
import it.trequartista.inbox.desk.Triage;
import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What came in lately: read by the readers themselves, from exports as programs write them.
final class ArrivalsTale {
    private static final Pattern DAY = Pattern.compile("\\{-(\\d+)([/@]?)}");
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/yy");
    private static final DateTimeFormatter MAIL =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.ENGLISH);

    private final Db db;
    private final Dice dice;

    ArrivalsTale(Db db, Dice dice) {
        this.db = db;
        this.dice = dice;
    }

    void tell() {
        var captures = new Captures(db);
        var _ = captures.take(exports(), Progress.UNWATCHED);
        var triage = new Triage(db);
        for (Capture arrived : captures.toSort()) {
            if (arrived.title().startsWith("Risparmia")) {
                var _ = triage.notRelevant(arrived.id());
            } else if (arrived.from().who().startsWith("Palestra")) {
                var _ = triage.answered(arrived.id(), "");
            }
        }
    }

    /// The files of `arrivals.txt`: `== name`, then lines in which `{-3}` is the day three days
    /// ago, `{-3/}` the same as chats write it, `{-3@}` as mails do.
    private List<Material> exports() {
        var exports = new ArrayList<Material>();
        String name = "";
        var text = new StringBuilder();
        for (String line : dice.words().arrivals().lines().toList()) {
            if (line.startsWith("== ")) {
                add(exports, name, text);
                name = line.substring(3);
                text.setLength(0);
            } else {
                text.append(dated(line)).append('\n');
            }
        }
        add(exports, name, text);
        return exports;
    }

    private static void add(List<Material> exports, String name, StringBuilder text) {
        if (!name.isEmpty()) {
            exports.add(Material.of(name, text.toString()));
        }
    }

    private String dated(String line) {
        return DAY.matcher(line)
                .replaceAll(
                        found -> {
                            LocalDate day =
                                    dice.today().minusDays(Integer.parseInt(found.group(1)));
                            return switch (found.group(2)) {
                                case "/" -> SLASHES.format(day);
                                case "@" -> MAIL.format(day);
                                default -> day.toString();
                            };
                        });
    }
}
