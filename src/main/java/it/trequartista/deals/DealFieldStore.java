package it.trequartista.deals;

import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Time;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The fields of a deal, each written by itself.
final class DealFieldStore {
    private final Time time;

    DealFieldStore(Time time) {
        this.time = time;
    }

    void write(Handle handle, DealId id, DealEdit edit) {
        switch (edit) {
            case DealEdit.Title(String value) -> {
                var set = "UPDATE deal SET title = :value, updated_at = :now WHERE id = :id";
                at(handle.createUpdate(set).bind("value", value.strip()), id);
            }
            case DealEdit.Buyer(var company) -> {
                var set = "UPDATE deal SET company_id = :value, updated_at = :now WHERE id = :id";
                Long value = company == null ? null : (Long) company.value();
                at(handle.createUpdate(set).bind("value", value), id);
            }
            case DealEdit.Amount(var money) -> {
                var set =
                        """
                        UPDATE deal SET amount_minor = :value, updated_at = :now,
                            currency = coalesce(:currency, currency) WHERE id = :id
                        """;
                Long minor = money == null ? null : (Long) money.minor();
                String currency = money == null ? null : money.currency().getCurrencyCode();
                at(handle.createUpdate(set).bind("value", minor).bind("currency", currency), id);
            }
            case DealEdit.Expected(var day) -> {
                var set = "UPDATE deal SET expected_on = :value, updated_at = :now WHERE id = :id";
                at(handle.createUpdate(set).bind("value", iso(day)), id);
            }
            case DealEdit.Notes(String value) -> {
                var set = "UPDATE deal SET notes = :value, updated_at = :now WHERE id = :id";
                at(handle.createUpdate(set).bind("value", value), id);
            }
            case DealEdit.Next(NextStep step) -> next(handle, id, step);
        }
    }

    void next(Handle handle, DealId id, NextStep step) {
        switch (step) {
            case NextStep.Missing() -> next(handle, id, new Columns(null, null, null));
            case NextStep.Planned(String what, var due) ->
                    next(handle, id, new Columns(what, null, due));
            case NextStep.Waiting(String whom, var until) ->
                    next(handle, id, new Columns(null, whom, until));
        }
    }

    private record Columns(
            @Nullable String planned, @Nullable String waiting, @Nullable LocalDate day) {}

    private void next(Handle handle, DealId id, Columns columns) {
        var update =
                handle.createUpdate(
                                """
                                UPDATE deal SET next_step = :planned, waiting_for = :waiting,
                                    next_step_on = :day, updated_at = :now WHERE id = :id
                                """)
                        .bind("planned", columns.planned())
                        .bind("waiting", columns.waiting())
                        .bind("day", iso(columns.day()));
        at(update, id);
    }

    private void at(Update update, DealId id) {
        update.bind("now", time.now().toEpochMilli()).bind("id", id.value()).execute();
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
