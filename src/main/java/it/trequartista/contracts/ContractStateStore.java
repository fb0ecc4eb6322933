package it.trequartista.contracts;

import it.trequartista.kernel.ContractId;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;

import java.util.List;

/// Where contracts stand today: the one place that puts the state together from its tables.
///
/// @param db the open file
public record ContractStateStore(Db db) {
    /// The state of a contract.
    ///
    /// @throws it.trequartista.kernel.Refused if there is none
    public ContractState of(Handle handle, ContractId id) {
        var store = new ContractStore(db);
        return of(
                store.get(handle, id),
                store.issued(handle, id).isPresent(),
                new ContractEventStore(db).of(handle, id));
    }

    /// The same from what was already read.
    ///
    /// @param issued true when there is a paper
    ContractState of(Contract contract, boolean issued, List<ContractEvent> events) {
        return ContractState.of(contract, issued, events, db.time().today(), db.time().zone());
    }
}
