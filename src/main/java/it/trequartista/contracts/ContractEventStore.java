package it.trequartista.contracts;

import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.ContractId;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What happened to contracts, in the file: only ever added.
public final class ContractEventStore {
    private final Db db;

    /// With the ids and the time of a file.
    public ContractEventStore(Db db) {
        this.db = db;
    }

    /// Adds an event.
    ///
    /// @param issued row of the paper it happened to
    public void insert(Handle handle, ContractId contract, long issued, ContractEvent event) {
        var kept = event.evidence();
        handle.createUpdate(
                        """
                        INSERT INTO contract_event (id, contract_id, issued_id, kind, at, party,
                          signatory, capacity, level, place, note, evidence_id, evidence_sha256,
                          recorded_at)
                        VALUES (:id, :contract, :issued, :kind, :at, :party, :signatory, :capacity,
                          :level, :place, :note, :evidence, :hash, :now)
                        """)
                .bind("id", db.ids().at(event.at()))
                .bind("contract", contract.value())
                .bind("issued", issued)
                .bind("kind", event.kind().name())
                .bind("at", event.at().toEpochMilli())
                .bind("party", name(event.side()))
                .bind("signatory", event.signatory())
                .bind("capacity", event.capacity())
                .bind("level", name(event.level()))
                .bind("place", event.place())
                .bind("note", event.note())
                .bind("evidence", kept == null ? null : kept.id().value())
                .bind("hash", kept == null ? null : kept.sha256())
                .bind("now", db.time().now().toEpochMilli())
                .execute();
    }

    /// The events of a contract, oldest first.
    public List<ContractEvent> of(Handle handle, ContractId contract) {
        return handle.createQuery(
                        """
                        SELECT e.*, a.name AS evidence_name FROM contract_event e
                        LEFT JOIN attachment a ON a.id = e.evidence_id
                        WHERE e.contract_id = :contract ORDER BY e.at, e.id
                        """)
                .bind("contract", contract.value())
                .map((rs, ctx) -> event(new Row(rs)))
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static ContractEvent event(Row row) {
        var evidence =
                row.maybeId("evidence_id", AttachmentId::new)
                        .map(
                                id ->
                                        new KeptEvidence(
                                                id,
                                                row.text("evidence_name"),
                                                row.text("evidence_sha256")));
        return new ContractEvent(
                row.word("kind", ContractEvent.Kind.class),
                row.instant("at"),
                row.maybeText("party").map(p -> row.word("party", Side.class)).orElse(null),
                row.text("signatory"),
                row.text("capacity"),
                row.maybeText("level")
                        .map(l -> row.word("level", SignatureLevel.class))
                        .orElse(null),
                row.text("place"),
                row.text("note"),
                evidence.orElse(null));
    }
}
