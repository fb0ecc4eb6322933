package it.trequartista.inbox;

import de.siegmar.fastcsv.writer.CsvWriter;

import it.trequartista.kernel.Texts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/// Rows that were not taken: kept with their import as JSON, shown as CSV.
final class Reports {
    private static final int KEPT = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reports() {}

    /// What is kept of one source: how many rows were bad, and the first ten thousand rows that
    /// were not taken.
    static String json(ImportPlan plan, int source) {
        ObjectNode root = JSON.createObjectNode();
        root.put("bad", plan.count(source, Decision.BAD));
        root.put("encoding", plan.sources().get(source).text().encoding());
        var list = root.putArray("rows");
        List<PlannedRow> rows = plan.planned();
        for (int i = 0; i < rows.size() && list.size() < KEPT; i++) {
            if (rows.get(i).source() == source && isLeft(rows.get(i))) {
                list.add(json(rows.get(i), plan.cells(i)));
            }
        }
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode json(PlannedRow row, List<String> cells) {
        ObjectNode node = JSON.createObjectNode();
        node.put("row", row.row());
        node.put("decision", row.decision().name());
        node.put("label", row.label());
        node.put("reason", row.reason().key());
        var words = node.putArray("words");
        for (Object word : row.reason().words()) {
            if (word instanceof Number number) {
                words.add(number.longValue());
            } else {
                words.add(String.valueOf(word));
            }
        }
        if (row.decision() == Decision.BAD) {
            var kept = node.putArray("cells");
            cells.forEach(kept::add);
        }
        return node;
    }

    private static boolean isLeft(PlannedRow row) {
        return row.decision() == Decision.BAD || row.decision() == Decision.SKIPPED;
    }

    /// The rows of a plan that are not taken.
    static String csv(ImportPlan plan, Texts texts) {
        var out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(header(texts));
        List<PlannedRow> rows = plan.planned();
        for (int i = 0; i < rows.size(); i++) {
            if (isLeft(rows.get(i))) {
                csv.writeRecord(line(rows.get(i), plan.cells(i), texts));
            }
        }
        return out.toString();
    }

    /// The rows kept with an import of the past.
    static String csv(String json, Texts texts) {
        var out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(header(texts));
        for (JsonNode node : JSON.readTree(json).path("rows")) {
            var words = new ArrayList<Object>();
            for (JsonNode word : node.path("words")) {
                words.add(word.isNumber() ? word.longValue() : word.stringValue(""));
            }
            var cells = new ArrayList<String>();
            node.path("cells").forEach(c -> cells.add(c.stringValue("")));
            var reason = new Reason(node.path("reason").stringValue(""), words);
            var decision = Decision.valueOf(node.path("decision").stringValue("BAD"));
            String label = node.path("label").stringValue("");
            int row = node.path("row").intValue(0);
            csv.writeRecord(line(new PlannedRow(0, row, decision, label, reason), cells, texts));
        }
        return out.toString();
    }

    private static List<String> header(Texts texts) {
        return List.of(
                texts.get("inbox.column.row"),
                texts.get("inbox.column.decision"),
                texts.get("inbox.column.name"),
                texts.get("inbox.column.reason"));
    }

    private static List<String> line(PlannedRow row, List<String> cells, Texts texts) {
        var line = new ArrayList<String>();
        line.add(String.valueOf(row.row()));
        line.add(texts.get("inbox.decision", row.decision()));
        line.add(row.label());
        line.add(texts.get(row.reason().key(), row.reason().words().toArray()));
        line.addAll(cells);
        return line;
    }
}
