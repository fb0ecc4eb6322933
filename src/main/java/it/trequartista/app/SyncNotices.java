package it.trequartista.app;

import it.trequartista.sync.Encryption;
import it.trequartista.ui.Buttons;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Icon;

import java.util.List;

/// What the shared folder has to say outside the settings.
final class SyncNotices {
    private static final String LOCKED = "locked";

    private final App app;
    private final Desk desk;
    private final Notices notices;

    SyncNotices(App app, Notices notices) {
        this.app = app;
        this.desk = app.desk();
        this.notices = notices;
        app.sync().shown().subscribe(this::draw);
        app.sync()
                .aside()
                .subscribe(
                        old ->
                                old.ifPresent(
                                        path ->
                                                desk.toasts()
                                                        .show(
                                                                desk.text(
                                                                        "app.carried.aside",
                                                                        path.toString()))));
    }

    private void draw(FolderSync.Shown shown) {
        if (shown.folder().isPresent() && shown.encryption().state() == Encryption.State.LOCKED) {
            notices.show(
                    new Notices.Notice(
                            LOCKED, Icon.LOCK, "warn", desk.text("app.encryption.LOCKED")),
                    List.of(
                            Buttons.plain(
                                    desk.text("app.encryption.unlock"),
                                    null,
                                    () -> new EncryptionSettings(app).unlock())));
        } else {
            notices.drop(LOCKED);
        }
    }
}
