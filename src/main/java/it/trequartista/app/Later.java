package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.ui.Navigator;

import org.jspecify.annotations.Nullable;

/// Goes places once there is a shell, which is made after the desk its pages get; before a file is
/// open there is nowhere to go.
final class Later implements Navigator {
    private @Nullable Shell shell;

    void begin(Shell made) {
        shell = made;
    }

    @Override
    public void to(Place place) {
        if (shell != null) {
            shell.to(place);
        }
    }

    @Override
    public void back() {
        if (shell != null) {
            shell.back();
        }
    }

    @Override
    public void run(String command) {
        if (shell != null) {
            shell.run(command);
        }
    }
}
