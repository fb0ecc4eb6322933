package it.trequartista.contracts;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A row of the list of contracts.
///
/// @param id of the contract
/// @param number `2026-012`, "" for a draft
/// @param subject what it is about: the title of the offer
/// @param customer company or person
/// @param company of the customer, null for a private person
/// @param person of the customer, null for none
/// @param value taxes included
/// @param signedOn the day of the last signature, null while one is missing
/// @param state today
public record ContractSummary(
        ContractId id,
        String number,
        String subject,
        String customer,
        @Nullable CompanyId company,
        @Nullable PersonId person,
        Money value,
        @Nullable LocalDate signedOn,
        ContractState state) {}
