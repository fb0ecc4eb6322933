package it.trequartista.contracts;

import it.trequartista.offers.LineKind;
import it.trequartista.offers.Offer;
import it.trequartista.offers.OfferLine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What of an offer the customer takes.
///
/// @param options rows of the optional lines taken with it
/// @param leftOut rows of the ordinary lines not taken; with any, the yes is to a part
public record Chosen(Set<Long> options, Set<Long> leftOut) {
    /// All that is offered, without options.
    public static final Chosen WHOLE = new Chosen(Set.of(), Set.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Keeps its own copies.
    public Chosen {
        options = Set.copyOf(options);
        leftOut = Set.copyOf(leftOut);
    }

    /// All that is offered, with options.
    public static Chosen with(Set<Long> options) {
        return new Chosen(options, Set.of());
    }

    /// True when something offered is left out.
    public boolean isPart() {
        return !leftOut.isEmpty();
    }

    /// True for a line that is agreed on with this choice.
    public boolean takes(OfferLine line) {
        return switch (line.kind()) {
            case NORMAL -> !leftOut.contains(line.row());
            case OPTIONAL -> options.contains(line.row());
            case TEXT -> true;
        };
    }

    /// An offer of which only what is taken is left, chosen options as ordinary lines.
    Offer of(Offer offer) {
        var lines =
                offer.lines().stream()
                        .filter(this::takes)
                        .map(l -> l.kind() == LineKind.OPTIONAL ? l.withKind(LineKind.NORMAL) : l)
                        .toList();
        return new Offer(
                offer.id(),
                offer.root(),
                offer.version(),
                offer.whom(),
                offer.wording(),
                offer.conditions(),
                lines,
                offer.document(),
                offer.events());
    }

    /// As the file keeps it; "" for all that is offered without options.
    String json() {
        var map = new TreeMap<String, Set<Long>>();
        if (!options.isEmpty()) {
            map.put("options", new TreeSet<>(options));
        }
        if (!leftOut.isEmpty()) {
            map.put("leftOut", new TreeSet<>(leftOut));
        }
        return map.isEmpty() ? "" : JSON.writeValueAsString(map);
    }

    /// As the file keeps it.
    static Chosen of(String json) {
        if (json.isBlank()) {
            return WHOLE;
        }
        var tree = JSON.readTree(json);
        return new Chosen(rows(tree.path("options")), rows(tree.path("leftOut")));
    }

    private static Set<Long> rows(JsonNode list) {
        return list.values().stream().map(n -> n.asLong(0)).collect(Collectors.toSet());
    }
}
