package it.trequartista.app.example;

import it.trequartista.kernel.Ids;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The studio itself: the file is marked as an example, the business is filled in.
record StudioStore(Handle handle, Ids ids, Dice dice) {
    private static final Duration OPEN = Duration.ofDays(430);

    void write(long seed) {
        var began = dice.end().minus(OPEN);
        long made = began.toEpochMilli();
        var rows = new RowsStore(handle);
        handle.execute("DELETE FROM workspace");
        handle.execute("DELETE FROM seller");
        var seller =
                new ArrayList<Object>(
                        List.of("vat_number", dice.vatNumber(), "bank", "", "law_4_2013", 0));
        dice.words().seller().forEach((column, value) -> seller.addAll(List.of(column, value)));
        rows.put(
                "workspace",
                ids.at(began),
                made,
                "name",
                dice.words().seller().getOrDefault("business_name", ""),
                "currency",
                "EUR",
                "language",
                "it",
                "example_seed",
                seed);
        rows.put("seller", ids.at(began), made, seller.toArray());
    }
}
