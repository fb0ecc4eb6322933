package it.trequartista.inbox.ui;

import it.trequartista.inbox.Mapping;
import it.trequartista.inbox.Source;
import it.trequartista.inbox.Target;
import it.trequartista.ui.Memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Remembers on this machine what the user said the columns of a list mean, for the next list with
/// the same columns. It keeps headers, never what stands under them.
///
/// @param memory of the machine
public record ColumnMemory(Memory memory) {
    /// Keeps what was said of the columns of a list.
    public void keep(Source source, Mapping mapping) {
        var words = new StringBuilder();
        for (Source.Column column : source.columns()) {
            Target target = mapping.chosen(column.header());
            if (target != null) {
                words.append(column.header().strip().replace('\n', ' '));
                words.append('=').append(target.name()).append('\n');
            }
        }
        memory.keep(key(source), words.toString());
    }

    /// What was said of columns of such lists before, under what is said now.
    public Mapping recall(List<Source> sources, Mapping now) {
        Map<String, Target> said = new HashMap<>();
        for (Source source : sources) {
            for (String line : memory.word(key(source), "").split("\n", -1)) {
                if (!line.isBlank()) {
                    said.putAll(Mapping.of(List.of(line)).chosen());
                }
            }
        }
        said.putAll(now.chosen());
        return new Mapping(said);
    }

    private static String key(Source source) {
        return "inbox.columns." + Integer.toHexString(source.signature().hashCode());
    }
}
