package it.trequartista.contracts;

import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.Money;

import java.time.Instant;

/// A contract on paper: numbered and frozen.
///
/// @param id of the paper
/// @param number `2026-0012`
/// @param issuedAt when
/// @param value of the contract, taxes included
/// @param frozenJson everything on the paper, keys sorted
/// @param frozenSha256 of that JSON in UTF-8
/// @param pdf where the PDF is kept
/// @param pdfSha256 of the PDF
public record IssuedContract(
        long id,
        String number,
        Instant issuedAt,
        Money value,
        String frozenJson,
        String frozenSha256,
        AttachmentId pdf,
        String pdfSha256) {}
