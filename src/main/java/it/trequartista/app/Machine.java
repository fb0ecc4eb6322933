package it.trequartista.app;

import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;
import it.trequartista.ui.Background;
import it.trequartista.ui.Theme;
import it.trequartista.ui.Words;

import java.util.Locale;

/// What outlives an open file.
///
/// @param settings of this machine
/// @param theme light, dark, zoom
/// @param background the door to slow work
/// @param time now
record Machine(SettingsFile settings, Theme theme, Background background, Time time) {
    /// Words in the language chosen now.
    Words words() {
        var texts = new Texts(Locale.of(settings.now().appearance().language()));
        return new Words(texts, new Formats(texts.locale()), time);
    }

    void language(String language) {
        var a = settings.now().appearance();
        settings.change(s -> s.with(new Settings.Appearance(language, a.look(), a.zoom())));
    }

    void look(Theme.Look look) {
        theme.look(look);
        var a = settings.now().appearance();
        settings.change(s -> s.with(new Settings.Appearance(a.language(), look, a.zoom())));
    }

    void zoom(int percent) {
        theme.zoom(percent);
        var a = settings.now().appearance();
        settings.change(s -> s.with(new Settings.Appearance(a.language(), a.look(), theme.zoom())));
    }
}
