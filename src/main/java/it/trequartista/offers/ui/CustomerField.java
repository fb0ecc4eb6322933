package it.trequartista.offers.ui;

import it.trequartista.offers.Candidate;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;
import it.trequartista.ui.PickField;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Chooses whom an offer is for: companies and people of the file while one types, and at the end
/// the name itself as a new one.
final class CustomerField {
    /// What can be chosen.
    sealed interface Choice {
        /// Somebody in the file.
        record Known(Candidate who) implements Choice {}

        /// Somebody who is not.
        ///
        /// @param company false for a private person
        record New(String name, boolean company) implements Choice {}
    }

    private CustomerField() {}

    /// A field that asks `find` and tells what was chosen.
    static PickField<Choice> of(
            Desk desk, PickField.Asking<Candidate> find, Consumer<Choice> chosen) {
        var field =
                new PickField<Choice>(
                        (typed, found) -> find.ask(typed, all -> found.accept(choices(typed, all))),
                        choice -> line(desk, choice),
                        chosen);
        field.field().setPromptText(desk.text("offers.customerHint"));
        return field;
    }

    private static List<Choice> choices(String typed, List<Candidate> found) {
        var all = new ArrayList<Choice>();
        found.forEach(who -> all.add(new Choice.Known(who)));
        String name = typed.strip();
        if (!name.isEmpty()) {
            all.add(new Choice.New(name, true));
            all.add(new Choice.New(name, false));
        }
        return all;
    }

    private static PickField.Line line(Desk desk, Choice choice) {
        return switch (choice) {
            case Choice.Known(var who) when who.person() == null ->
                    new PickField.Line(Icon.BRIEFCASE, who.name(), who.beside());
            case Choice.Known(var who) ->
                    new PickField.Line(
                            Icon.USER,
                            who.name(),
                            who.company() == null ? desk.text("offers.privately") : who.beside());
            case Choice.New(String name, boolean company) ->
                    new PickField.Line(
                            Icon.PLUS,
                            desk.text(company ? "offers.addCompany" : "offers.addPerson", name),
                            "");
        };
    }
}
