package it.trequartista.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How templates look into values: keys of maps and items of lists. The stock collector would also
/// call methods by reflection, which a theme from elsewhere must never do.
final class MapsOnly implements Mustache.Collector {
    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        return value instanceof List<?> list ? list.iterator() : null;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return (from, key) ->
                from instanceof Map<?, ?> map && map.containsKey(key)
                        ? map.get(key)
                        : Template.NO_FETCHER_FOUND;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
