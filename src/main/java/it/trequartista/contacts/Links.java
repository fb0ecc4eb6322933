package it.trequartista.contacts;

import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.PublicationId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Whom and what a touchpoint is about; each may be missing.
///
/// @param people who took part
/// @param company theirs
/// @param deal it belongs to
/// @param publication that caused it
/// @param offer it is about
/// @param contract it is about
/// @param capture that came in, which it tells of
public record Links(
        List<PersonId> people,
        @Nullable CompanyId company,
        @Nullable DealId deal,
        @Nullable PublicationId publication,
        @Nullable OfferId offer,
        @Nullable ContractId contract,
        @Nullable CaptureId capture) {
    /// About nothing yet.
    public static final Links NONE = new Links(List.of(), null, null, null, null, null, null);

    /// Keeps its own copy.
    public Links {
        people = List.copyOf(people);
    }

    /// With a person more.
    public Links with(PersonId person) {
        var more = new ArrayList<>(people);
        more.add(person);
        return new Links(more, company, deal, publication, offer, contract, capture);
    }

    /// With this company.
    public Links with(@Nullable CompanyId other) {
        return new Links(people, other, deal, publication, offer, contract, capture);
    }

    /// With this deal.
    public Links with(@Nullable DealId other) {
        return new Links(people, company, other, publication, offer, contract, capture);
    }

    /// With the publication that caused it.
    public Links with(@Nullable PublicationId other) {
        return new Links(people, company, deal, other, offer, contract, capture);
    }

    /// With this offer.
    public Links with(@Nullable OfferId other) {
        return new Links(people, company, deal, publication, other, contract, capture);
    }

    /// With this contract.
    public Links with(@Nullable ContractId other) {
        return new Links(people, company, deal, publication, offer, other, capture);
    }

    /// With what came in.
    public Links with(@Nullable CaptureId other) {
        return new Links(people, company, deal, publication, offer, contract, other);
    }
}
