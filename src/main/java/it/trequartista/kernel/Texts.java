package it.trequartista.kernel;

import com.google.errorprone.annotations.CheckReturnValue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// Every sentence a person reads, in Italian or English. One bundle per package under
/// `/it/trequartista/texts/` and one, `history`, for tables and fields; all keys in one flat space.
///
/// Sentences are `MessageFormat` patterns (an apostrophe is written twice, always); plurals are its
/// choice form: `{0,choice,0#nessuno|1#uno|1<{0,number}}`.
@CheckReturnValue
public final class Texts {
    /// The languages there are.
    public static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);

    /// The bundles there are.
    public static final List<String> BUNDLES =
            List.of(
                    "app",
                    "contacts",
                    "content",
                    "contracts",
                    "deals",
                    "documents",
                    "fiscal",
                    "history",
                    "inbox",
                    "insight",
                    "kernel",
                    "offers",
                    "store",
                    "sync",
                    "twins",
                    "ui");

    private final Locale locale;
    private final Properties patterns = new Properties();
    private final Map<String, MessageFormat> sentences = new ConcurrentHashMap<>();

    /// The texts of a language; anything that is not Italian gets English. Numbers and dates inside
    /// sentences follow the same locale.
    public Texts(Locale locale) {
        this.locale = locale.getLanguage().equals("it") ? Locale.ITALY : Locale.UK;
        BUNDLES.forEach(name -> load(name + "_" + this.locale.getLanguage() + ".properties"));
    }

    /// As properties, not as a resource bundle: finding those took longer than reading them.
    private void load(String name) {
        try (InputStream in = Texts.class.getResourceAsStream("/it/trequartista/texts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The locale of these texts, for formats.
    public Locale locale() {
        return locale;
    }

    /// The sentence of a key with its words filled in.
    ///
    /// @throws IllegalArgumentException if there is no such key: a mistake of ours
    public String get(String key, Object... words) {
        var format = sentences.computeIfAbsent(key, this::sentence);
        synchronized (format) {
            return format.format(words);
        }
    }

    /// Made of its pattern when it is first said: a window says few of the sentences there are.
    private MessageFormat sentence(String key) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return new MessageFormat(pattern, locale);
    }

    /// True when there is such a key.
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /// The sentence of a problem: what, where, and what to do.
    public String get(Problem problem) {
        return get(problem.key(), problem.arguments().toArray());
    }

    /// The word for a value of an enumeration: key `prefix.NAME`.
    public String get(String prefix, Enum<?> value) {
        return get(prefix + "." + value.name());
    }
}
