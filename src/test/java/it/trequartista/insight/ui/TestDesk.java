package it.trequartista.insight.ui;

import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Texts;
import it.trequartista.store.Db;
import it.trequartista.ui.Autosave;
import it.trequartista.ui.Background;
import it.trequartista.ui.Badges;
import it.trequartista.ui.Desk;
import it.trequartista.ui.FileDoor;
import it.trequartista.ui.Memory;
import it.trequartista.ui.Navigator;
import it.trequartista.ui.Overlays;
import it.trequartista.ui.Sheets;
import it.trequartista.ui.Toasts;
import it.trequartista.ui.Words;

import java.util.List;
import java.util.Locale;

/// A desk without a window around it.
final class TestDesk {
    private TestDesk() {}

    /// A desk that notes where one went.
    static Desk of(Db db, Background background, Locale language, List<Place> went) {
        var texts = new Texts(language);
        var go =
                new Navigator() {
                    @Override
                    public void to(Place place) {
                        went.add(place);
                    }

                    @Override
                    public void back() {}

                    @Override
                    public void run(String command) {}
                };
        return new Desk(
                new Words(texts, new Formats(texts.locale()), db.time()),
                background,
                go,
                new Overlays(new Toasts(texts), new Sheets(texts), FileDoor.of(() -> null)),
                new Desk.Keeping(
                        new Autosave(),
                        Memory.forNow(),
                        (step, then) -> {
                            var _ = db.history().undo(step.n());
                            then.run();
                        },
                        new Badges()));
    }
}
