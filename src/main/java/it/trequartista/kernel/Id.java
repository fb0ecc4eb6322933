package it.trequartista.kernel;

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
}
