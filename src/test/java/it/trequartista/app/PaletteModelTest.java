package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Texts;
import it.trequartista.ui.Background;
import it.trequartista.ui.Command;
import it.trequartista.ui.Icon;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class PaletteModelTest {
    private final Texts texts = new Texts(Locale.ITALIAN);
    private final List<String> asked = new ArrayList<>();

    private static Command command(String key) {
        return Command.of(key, Icon.PLUS, () -> {});
    }

    private final List<Command> creations =
            List.of(
                    command("app.create.person"),
                    command("app.create.company"),
                    command("contacts.logWith"),
                    command("app.create.idea"),
                    command("deals.new"),
                    command("app.create.import"));

    private PaletteModel model() {
        var all = new ArrayList<>(List.of(command("contacts.newPerson"), command("app.palette")));
        all.addAll(creations);
        all.add(command("app.go.OFFERS"));
        all.add(command("app.settings").when(() -> false));
        return new PaletteModel(all, creations, texts::get, new OneGalli(), Background.direct());
    }

    private final class OneGalli implements Finder {
        @Override
        public List<Found> find(String typed) {
            asked.add(typed);
            var place = new Place.Person(new PersonId(1));
            return typed.startsWith("gal")
                    ? List.of(new Found(place, "Marta Galli", ""))
                    : List.of();
        }

        @Override
        public String title(Place place) {
            return "";
        }
    }

    private List<String> typed(String words) {
        var model = model();
        model.type(words);
        return model.shown().get().stream()
                .map(
                        hit ->
                                switch (hit) {
                                    case PaletteModel.Hit.Group g -> "[" + g.key() + "]";
                                    case PaletteModel.Hit.Act a -> a.command().key();
                                    case PaletteModel.Hit.Way w -> w.found().title();
                                })
                .toList();
    }

    @Test
    void captureShowsAllThatCanBeMadeAndAsksForNoRecord() {
        assertThat(typed("+"))
                .containsExactly(
                        "[app.commands]",
                        "app.create.person",
                        "app.create.company",
                        "contacts.logWith",
                        "app.create.idea",
                        "deals.new",
                        "app.create.import");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+pers, app.create.person",
        "+azi, app.create.company",
        "+contenuto, app.create.idea",
        "+annota, contacts.logWith",
        "+importa, app.create.import",
        ">offerte, app.go.OFFERS"
    })
    void aWordIsEnough(String typed, String first) {
        assertThat(typed(typed)).element(1).isEqualTo(first);
    }

    @Test
    void recordsComeBeforeCommands() {
        assertThat(typed("gal")).startsWith("[app.records]", "Marta Galli");
        assertThat(typed("@gal")).containsExactly("[app.records]", "Marta Galli");
        assertThat(typed(">gal")).doesNotContain("Marta Galli");
    }

    @Test
    void whatThePageDoesStandsOnceAndWhatCannotBeDoneNotAtAll() {
        assertThat(typed("nuova persona"))
                .contains("contacts.newPerson")
                .doesNotContain("app.create.person");
        assertThat(typed("")).doesNotContain("app.settings", "app.palette");
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertThat(typed("PÈRSONÀ")).contains("contacts.newPerson");
    }

    @Test
    void nothingFitsNonsense() {
        assertThat(typed("xyzzy")).isEmpty();
    }
}
