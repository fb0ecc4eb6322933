package it.trequartista.inbox.chat;

import java.util.Map;
import java.util.function.LongFunction;

/// How files of each source go on and on.
///
/// @param name of the file
/// @param head what stands before all messages
/// @param each a message by its number
/// @param unended a message whose text does not end
/// @param tail what ends that text and the file
record Samples(String name, String head, LongFunction<String> each, String unended, String tail) {
    private static final String TELEGRAM =
            "{\"type\": \"message\", \"date_unixtime\": \"1773303240\", \"from\": \"Ada\","
                    + " \"text\": \"";
    private static final String MESSENGER = "{\"sender_name\": \"Ada\", \"timestamp_ms\": ";
    private static final String LINES = "{\"chat_id\": 1, \"from\": \"user\", \"text\": \"";
    private static final String FORM =
            "{\"submitted_at\": \"2026-03-12T09:20:00Z\", \"Nome\": \"Ada\", \"Messaggio\": \"";
    private static final Map<String, Samples> ALL =
            Map.of(
                    "Whatsapp",
                    new Samples(
                            "_chat.txt",
                            "",
                            i -> "12/03/26, 09:14 - Ada: messaggio numero " + i + "\n",
                            "12/03/26, 09:14 - Ada: ",
                            "\n12/03/26, 09:15 - Ada: fine\n"),
                    "Telegram",
                    new Samples(
                            "result.json",
                            "{\"id\": 1, \"messages\": [",
                            i -> TELEGRAM + "messaggio numero " + i + "\"},",
                            TELEGRAM,
                            "\"}]}"),
                    "Messenger",
                    new Samples(
                            "message_1.json",
                            "{\"messages\": [",
                            i ->
                                    MESSENGER
                                            + (1_773_303_300_000L - i * 1000)
                                            + ", \"content\": \"messaggio numero "
                                            + i
                                            + "\"},",
                            MESSENGER + "1773303300000, \"content\": \"",
                            "\"}], \"thread_path\": \"x\"}"),
                    "Linkedin",
                    new Samples(
                            "messages.csv",
                            "CONVERSATION ID,FROM,TO,DATE,CONTENT\n",
                            i ->
                                    (i * 7 % 1000)
                                            + ",Ada,Io,2026-03-12 09:20:00 UTC,messaggio "
                                            + i
                                            + "\n",
                            "1,Ada,Io,2026-03-12 09:20:00 UTC,\"",
                            "\"\n"),
                    "FormTable",
                    new Samples(
                            "risposte.csv",
                            "Timestamp,Nome,Messaggio\n",
                            i -> "2026/03/12 9:20:00,Ada " + i + ",messaggio\n",
                            "2026/03/12 9:20:00,Ada,\"",
                            "\"\n"),
                    "FormJson",
                    new Samples(
                            "risposte.json", "[", i -> FORM + "ciao " + i + "\"},", FORM, "\"}]"),
                    "GenericJson",
                    new Samples(
                            "x.jsonl",
                            "",
                            i -> LINES + i + "\"}\n",
                            LINES,
                            "\"}\n" + LINES + "fine\"}\n"),
                    "NamedLines",
                    new Samples(
                            "x.txt", "Ada: ciao\nIo: ciao\n", i -> "Ada: " + i + "\n", "Ada: ", ""),
                    "AnyText",
                    new Samples("x.txt", "", i -> "riga " + i + "\n", "", ""));

    static Samples of(String type) {
        var sample = ALL.get(type.substring(type.lastIndexOf('.') + 1));
        if (sample == null) {
            throw new IllegalArgumentException(type);
        }
        return sample;
    }

    String message(long i) {
        return each.apply(i);
    }

    /// What ends a file of whole messages.
    String end() {
        return tail.startsWith("\"}]") ? "]" + tail.substring(3) : "";
    }
}
