package it.trequartista.offers;

import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.Time;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The fields of a draft, each written by itself.
final class OfferFieldStore {
    private final Time time;

    OfferFieldStore(Time time) {
        this.time = time;
    }

    void write(Handle handle, OfferId id, OfferEdit edit) {
        switch (edit) {
            case OfferEdit.Title(String v) ->
                    set(handle, "UPDATE offer SET title = :value", id, v.strip());
            case OfferEdit.Introduction(String v) ->
                    set(handle, "UPDATE offer SET introduction = :value", id, v);
            case OfferEdit.Terms(String v) -> set(handle, "UPDATE offer SET terms = :value", id, v);
            case OfferEdit.Payment(String v) ->
                    set(handle, "UPDATE offer SET payment = :value", id, v);
            case OfferEdit.Delivery(String v) ->
                    set(handle, "UPDATE offer SET delivery = :value", id, v);
            case OfferEdit.Language(var v) ->
                    set(handle, "UPDATE offer SET language = :value", id, v.getLanguage());
            case OfferEdit.ValidUntil(var v) -> {
                String day = v == null ? null : v.toString();
                set(handle, "UPDATE offer SET valid_until = :value", id, day);
            }
            case OfferEdit.Profile(String v) ->
                    set(handle, "UPDATE offer SET fiscal_profile = :value", id, v);
            case OfferEdit.Withholds(boolean v) ->
                    set(handle, "UPDATE offer SET withholds = :value", id, v ? 1 : 0);
            case OfferEdit.Discount(var v) ->
                    set(handle, "UPDATE offer SET discount = :value", id, v.basisPoints());
            case OfferEdit.Deposit(var v) ->
                    set(handle, "UPDATE offer SET deposit = :value", id, v.basisPoints());
            case OfferEdit.Customer(var company, var person) -> {
                Long buyer = company == null ? null : (Long) company.value();
                Long addressee = person == null ? null : (Long) person.value();
                set(handle, "UPDATE offer SET company_id = :value", id, buyer);
                set(handle, "UPDATE offer SET person_id = :value", id, addressee);
            }
        }
    }

    private void set(Handle handle, String field, OfferId id, @Nullable Object value) {
        Update update = handle.createUpdate(field + ", updated_at = :now WHERE id = :id");
        update.bindByType("value", value, value == null ? String.class : value.getClass())
                .bind("now", time.now().toEpochMilli())
                .bind("id", id.value())
                .execute();
    }
}
