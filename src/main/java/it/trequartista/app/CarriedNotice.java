package it.trequartista.app;

import it.trequartista.sync.Carriers;
import it.trequartista.sync.Carriers.Carried;
import it.trequartista.sync.Relocation;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import java.util.List;

/// The open file lies in a folder some service carries to other computers: why that loses work, and
/// one button that sets it right.
final class CarriedNotice {
    private static final String CARRIED = "carried";

    private final App app;
    private final MainWindow window;
    private final Desk desk;
    private final Notices notices;

    CarriedNotice(App app, MainWindow window, Notices notices) {
        this.app = app;
        this.window = window;
        this.desk = app.desk();
        this.notices = notices;
    }

    /// Says so if it is so.
    void look() {
        desk.background()
                .run(
                        () -> Relocation.advised(app.db(), Carriers.ofThisMachine()),
                        found -> found.ifPresent(this::show),
                        desk::say);
    }

    private void show(Carried carried) {
        notices.show(
                new Notices.Notice(
                        CARRIED,
                        Icon.ALERT_TRIANGLE,
                        "warn",
                        desk.text("app.carried", carried.service())),
                List.of(
                        Buttons.quiet(desk.text("app.carried.stay"), null, () -> stay(carried)),
                        Buttons.quiet(desk.text("app.carried.choose"), null, this::choose),
                        Buttons.plain(desk.text("app.carried.move"), null, this::move)));
    }

    private void move() {
        window.relocate(app.machine().settings().folder().resolve("files"));
    }

    private void choose() {
        desk.files().folder(desk.text("app.carried.choose")).ifPresent(window::relocate);
    }

    private void stay(Carried carried) {
        notices.drop(CARRIED);
        desk.background()
                .save(
                        () -> {
                            Relocation.stay(app.db(), carried);
                            return true;
                        },
                        done -> {},
                        desk::say);
    }
}
