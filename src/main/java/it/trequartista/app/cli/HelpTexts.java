package it.trequartista.app.cli;

import it.trequartista.kernel.Texts;

import java.util.List;
import java.util.ListResourceBundle;

/// The words of `--help`, from our texts, under the names picocli looks for.
final class HelpTexts extends ListResourceBundle {
    private static final List<String> COMMANDS =
            List.of(
                    "",
                    ".new",
                    ".import",
                    ".imports",
                    ".inbox",
                    ".triage",
                    ".list",
                    ".show",
                    ".set",
                    ".capture",
                    ".history",
                    ".conflicts",
                    ".duplicates",
                    ".undo",
                    ".redo",
                    ".offer",
                    ".offer.pdf",
                    ".check",
                    ".sync",
                    ".merge",
                    ".compact");
    private static final List<String> PARTS =
            List.of(
                    "file",
                    "source",
                    "dryRun",
                    "map",
                    "kind",
                    "id",
                    "ofId",
                    "field",
                    "value",
                    "line",
                    "most",
                    "keep",
                    "steps",
                    "number",
                    "out",
                    "json",
                    "companies",
                    "force",
                    "lang",
                    "example",
                    "encoding",
                    "separator",
                    "headerRow",
                    "skipDuplicates",
                    "leftOut",
                    "undoImport",
                    "reportImport",
                    "arrival",
                    "later",
                    "done",
                    "outcome",
                    "target",
                    "taskTitle",
                    "taskDue",
                    "folder",
                    "compacted",
                    "other",
                    "encrypt",
                    "decrypt",
                    "codeFile",
                    "phraseFile",
                    "join",
                    "watch",
                    "giveUpWaiting");

    private final Texts texts;

    HelpTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected Object[][] getContents() {
        var contents = new java.util.ArrayList<Object[]>();
        for (String command : COMMANDS) {
            contents.add(
                    new Object[] {
                        "trequartista" + command + ".usage.description",
                        texts.get("app.cli.about" + (command.isEmpty() ? ".all" : command))
                    });
        }
        for (String part : PARTS) {
            contents.add(new Object[] {part, texts.get("app.cli.help." + part)});
        }
        contents.add(new Object[] {"usage.synopsisHeading", texts.get("app.cli.usage") + " "});
        contents.add(
                new Object[] {"usage.commandListHeading", texts.get("app.cli.commands") + "%n"});
        contents.add(
                new Object[] {"mixinStandardHelpOptions.help", texts.get("app.cli.help.help")});
        contents.add(
                new Object[] {
                    "mixinStandardHelpOptions.version", texts.get("app.cli.help.version")
                });
        return contents.toArray(Object[][]::new);
    }
}
