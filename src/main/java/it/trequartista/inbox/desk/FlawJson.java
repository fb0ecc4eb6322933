package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Flaw;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// Flaws as the report of an import keeps them, in the form of rows that were not taken.
final class FlawJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FlawJson() {}

    static String of(List<Flaw> flaws) {
        var root = JSON.createObjectNode();
        root.put("bad", flaws.size());
        var rows = root.putArray("rows");
        for (Flaw flaw : flaws) {
            var node = rows.addObject();
            node.put("row", flaw.where().number());
            node.put("decision", "BAD");
            node.put("label", flaw.where().name());
            node.put("reason", flaw.key());
            var words = node.putArray("words");
            flaw.arguments().forEach(words::add);
        }
        return JSON.writeValueAsString(root);
    }
}
