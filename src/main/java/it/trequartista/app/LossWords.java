package it.trequartista.app;

import it.trequartista.kernel.Texts;
import it.trequartista.sync.Losses;
import it.trequartista.sync.Losses.Loss;

import java.util.ArrayList;
import java.util.Set;

/// What another computer deleted in great number, in words, for the window and the command line.
public final class LossWords {
    private static final Set<String> NAMED =
            Set.of("person", "company", "content_item", "deal", "offer", "touchpoint");

    private LossWords() {}

    /// "30 people out of 90, 12 other rows".
    public static String kinds(Loss loss, Texts texts) {
        var words = new ArrayList<String>();
        int other = 0;
        for (Losses.Kind kind : loss.kinds()) {
            if (NAMED.contains(kind.table())) {
                String rows = texts.get("app.loss." + kind.table(), kind.rows());
                words.add(texts.get("app.loss.of", rows, kind.whole()));
            } else {
                other += kind.rows();
            }
        }
        if (other > 0) {
            words.add(texts.get("app.loss.other", other));
        }
        return String.join(", ", words);
    }
}
