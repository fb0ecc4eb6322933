package it.trequartista.app;

import it.trequartista.sync.Losses;
import it.trequartista.sync.Losses.Loss;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import java.util.List;

/// Says what another computer deleted in great number, and brings it back in one step.
final class LossNotices {
    private final App app;
    private final Desk desk;
    private final Notices notices;
    private List<Loss> shown = List.of();

    LossNotices(App app, Notices notices) {
        this.app = app;
        this.desk = app.desk();
        this.notices = notices;
        app.sync().shown().map(FolderSync.Shown::came).subscribe(came -> look());
    }

    private void look() {
        desk.background().run(() -> Losses.open(app.db()), this::draw, desk::say);
    }

    private void draw(List<Loss> losses) {
        shown.stream().filter(l -> !losses.contains(l)).forEach(l -> notices.drop(about(l)));
        shown = losses;
        losses.forEach(this::show);
    }

    private void show(Loss loss) {
        notices.show(
                new Notices.Notice(
                        about(loss),
                        Icon.TRASH_2,
                        "accent",
                        desk.text(
                                "app.loss",
                                loss.computer(),
                                LossWords.kinds(loss, desk.texts()),
                                desk.formats().moment(loss.at(), desk.time().zone()))),
                List.of(
                        Buttons.quiet(desk.text("app.loss.leave"), null, () -> leave(loss)),
                        Buttons.plain(
                                desk.text("app.loss.bringBack"), null, () -> bringBack(loss))));
    }

    private static String about(Loss loss) {
        return "loss" + loss.at().toEpochMilli() + loss.stream();
    }

    private void bringBack(Loss loss) {
        desk.background()
                .save(
                        () -> Losses.bringBack(app.db(), loss),
                        step -> {
                            desk.done(desk.text("app.loss.back", loss.computer()), step);
                            look();
                        },
                        desk::say);
    }

    private void leave(Loss loss) {
        desk.background()
                .save(
                        () -> {
                            Losses.leave(app.db(), loss);
                            return true;
                        },
                        done -> look(),
                        desk::say);
    }
}
