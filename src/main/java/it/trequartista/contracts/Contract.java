package it.trequartista.contracts;

import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A contract as it is written, before and after it is issued.
///
/// @param id of it
/// @param offer it was made of
/// @param acceptance the event of the offer that accepted it
/// @param deal it closes, null for none
/// @param title `Contratto di servizi`
/// @param clauses Markdown, see the package
/// @param place where it is made, may be empty
/// @param effectiveOn the day it begins, null for the day of the last signature
/// @param endsOn its last day, null when it has none
/// @param language of the document, `it` or `en`
/// @param theme how it looks
public record Contract(
        ContractId id,
        OfferId offer,
        long acceptance,
        @Nullable DealId deal,
        String title,
        String clauses,
        String place,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate endsOn,
        String language,
        String theme) {
    /// The same under another title.
    public Contract withTitle(String other) {
        return new Contract(
                id,
                offer,
                acceptance,
                deal,
                other,
                clauses,
                place,
                effectiveOn,
                endsOn,
                language,
                theme);
    }

    /// The same with other clauses.
    public Contract withClauses(String other) {
        return new Contract(
                id,
                offer,
                acceptance,
                deal,
                title,
                other,
                place,
                effectiveOn,
                endsOn,
                language,
                theme);
    }

    /// The same, made elsewhere.
    public Contract withPlace(String other) {
        return new Contract(
                id,
                offer,
                acceptance,
                deal,
                title,
                clauses,
                other,
                effectiveOn,
                endsOn,
                language,
                theme);
    }

    /// Another contract that says the same.
    Contract copy(ContractId other) {
        return new Contract(
                other,
                offer,
                acceptance,
                deal,
                title,
                clauses,
                place,
                effectiveOn,
                endsOn,
                language,
                theme);
    }

    /// The same over other days.
    ///
    /// @param begins null for the day of the last signature
    /// @param ends null for none
    public Contract withDays(@Nullable LocalDate begins, @Nullable LocalDate ends) {
        return new Contract(
                id, offer, acceptance, deal, title, clauses, place, begins, ends, language, theme);
    }
}
