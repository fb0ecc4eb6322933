package it.trequartista.app.cli;

import it.trequartista.kernel.Formats;
import it.trequartista.kernel.Texts;
import it.trequartista.kernel.Time;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;

/// Where a command speaks, and in which language.
///
/// @param out for results
/// @param err for reasons
record Terminal(PrintWriter out, PrintWriter err, Texts texts, Time time) {
    /// How values are written for people.
    Formats formats() {
        return new Formats(texts.locale());
    }

    /// Says a sentence.
    void say(String key, Object... words) {
        out.println(texts.get(key, words));
    }

    /// A computer of the history, for people.
    ///
    /// @param name what it is called; "" when that is not known
    String computer(String stream, String name, boolean own) {
        if (own) {
            return texts.get("app.cli.thisComputer");
        }
        return name.isEmpty() ? stream : name;
    }

    /// Writes a value for programs.
    void json(Object value) {
        out.println(
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(value));
    }
}
