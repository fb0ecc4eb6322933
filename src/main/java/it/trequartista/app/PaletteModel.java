package it.trequartista.app;

import it.trequartista.ui.Background;
import it.trequartista.ui.Command;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the palette shows for what is typed: commands at once, records as soon as they are found.
/// `>` asks for commands only, `@` for records only, `+` for what can be made.
final class PaletteModel {
    private static final int MOST_COMMANDS = 8;

    /// One line of the palette.
    sealed interface Hit {
        /// A heading over what follows.
        record Group(String key) implements Hit {}

        /// Something to do.
        record Act(Command command) implements Hit {}

        /// Somewhere to go.
        record Way(Found found) implements Hit {}
    }

    private final List<Command> commands;
    private final List<Command> creations;
    private final UnaryOperator<String> words;
    private final Finder finder;
    private final Background.Lane lane;
    private final ReadOnlyObjectWrapper<List<Hit>> shown = new ReadOnlyObjectWrapper<>(List.of());

    PaletteModel(
            List<Command> commands,
            List<Command> creations,
            UnaryOperator<String> words,
            Finder finder,
            Background background) {
        this.commands = commands;
        this.creations = creations;
        this.words = words;
        this.finder = finder;
        this.lane = background.lane();
    }

    ReadOnlyObjectProperty<List<Hit>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Shows what fits; keeps what it had for records until the new ones are found.
    void type(String typed) {
        char first = typed.isEmpty() ? ' ' : typed.charAt(0);
        String plain = Fuzzy.plain(typed);
        var acts = first == '@' ? List.<Hit>of() : acts(first == '+' ? creations : commands, plain);
        boolean records = !plain.isEmpty() && first != '>' && first != '+';
        if (!records) {
            lane.drop();
            shown.set(together(List.of(), acts));
            return;
        }
        shown.set(together(recordsShown(), acts));
        lane.run(
                () -> finder.find(plain),
                found -> shown.set(together(found.stream().<Hit>map(Hit.Way::new).toList(), acts)),
                problem -> shown.set(together(List.of(), acts)));
    }

    private List<Hit> recordsShown() {
        return shown.get().stream().filter(h -> h instanceof Hit.Way).toList();
    }

    private List<Hit> acts(List<Command> among, String plain) {
        record Scored(Command command, int score) {}
        // What the page does under the same words as the window stands first and stands alone.
        var said = new HashSet<String>();
        return among.stream()
                .filter(c -> c.enabled().getAsBoolean())
                .filter(c -> !c.key().equals("app.palette"))
                .filter(c -> said.add(words.apply(c.key())))
                .map(c -> new Scored(c, Fuzzy.score(plain, Fuzzy.plain(words.apply(c.key())))))
                .filter(s -> s.score() >= 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(plain.isEmpty() ? commands.size() : MOST_COMMANDS)
                .<Hit>map(s -> new Hit.Act(s.command()))
                .toList();
    }

    private static List<Hit> together(List<Hit> records, List<Hit> acts) {
        var all = new ArrayList<Hit>();
        if (!records.isEmpty()) {
            all.add(new Hit.Group("app.records"));
            all.addAll(records);
        }
        if (!acts.isEmpty()) {
            all.add(new Hit.Group("app.commands"));
            all.addAll(acts);
        }
        return List.copyOf(all);
    }
}
