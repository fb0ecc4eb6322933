package it.trequartista.inbox;

import it.trequartista.kernel.Problem;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an import would do, row by row; nothing is written yet.
public final class ImportPlan {
    private final List<Source> sources;
    private final Map<Path, Problem> refused;
    private final Gathering gathering;
    private final String state;

    ImportPlan(
            List<Source> sources, Map<Path, Problem> refused, Gathering gathering, String state) {
        this.sources = List.copyOf(sources);
        this.refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
        this.gathering = gathering;
        this.state = state;
    }

    /// The lists that could be read.
    public List<Source> sources() {
        return sources;
    }

    /// What is wrong with those that could not.
    public List<Problem> refused() {
        return List.copyOf(refused.values());
    }

    /// The same by file.
    public Map<Path, Problem> refusals() {
        return refused;
    }

    /// Every row and what becomes of it, in the order of the sources.
    public List<PlannedRow> rows() {
        return Collections.unmodifiableList(gathering.rows());
    }

    /// How many rows get a decision.
    public int count(Decision decision) {
        return count(-1, decision);
    }

    /// How many rows of a source get a decision.
    ///
    /// @param source index in [#sources]
    public int count(int source, Decision decision) {
        int count = 0;
        for (PlannedRow row : gathering.rows()) {
            boolean asked = source < 0 || row.source() == source;
            count += asked && row.decision() == decision ? 1 : 0;
        }
        return count;
    }

    /// The cells of a row that was not taken, as they stand in the source; empty for the others and
    /// for those after the first 20 million characters.
    ///
    /// @param index in [#rows]
    public List<String> cells(int index) {
        return gathering.raws().get(index);
    }

    /// @throws it.trequartista.kernel.Refused if in some list no column says who anybody is
    void refuseUnmapped() {
        for (Source source : sources) {
            if (!source.isMapped()) {
                throw Problem.input("inbox.unmapped", source.name(), source.headers()).refused();
            }
        }
    }

    People people() {
        return gathering.people();
    }

    List<PlannedRow> planned() {
        return gathering.rows();
    }

    /// What the file looked like when the plan was made.
    String state() {
        return state;
    }
}
