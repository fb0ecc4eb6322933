package it.trequartista.kernel;

import org.jspecify.annotations.Nullable;

/// A typed id around the 64-bit time-sorted number of [Ids]: a deal cannot be taken for an offer.
public sealed interface Id
        permits AttachmentId,
                CaptureId,
                CompanyId,
                ContentItemId,
                ContractId,
                DealId,
                LeadId,
                OfferId,
                PersonId,
                PublicationId,
                StageId,
                TaskId,
                TouchpointId {
    /// The number, as it stands in the file.
    long value();

    /// The number of an id that may be missing; null when it is.
    static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
