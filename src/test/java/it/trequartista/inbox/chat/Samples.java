package it.trequartista.inbox.chat;

import java.util.Map;
import java.util.function.LongFunction;

/// How files of each source go on and on.
///
/// @param name of the file
/// @param head what stands before all messages
/// @param each a message by its number
/// @param unended a message whose text does not end
/// @param tail what stands after the last
record Samples(String name, String head, LongFunction<String> each, String unended, String tail) {
    private static final Map<String, Samples> ALL =
            Map.of(
                    "Whatsapp",
                    new Samples(
                            "_chat.txt",
                            "",
                            i -> "12/03/26, 09:14 - Ada: messaggio numero " + i + "\n",
                            "12/03/26, 09:14 - Ada: ",
                            "\n12/03/26, 09:15 - Ada: fine\n"));

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
}
