package it.trequartista.offers;

import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// The document an offer became. Never changed.
///
/// @param row its number in the file
/// @param number `2026-014`
/// @param at when
/// @param validUntil its last day, null for none
/// @param total of the document
/// @param frozenJson the whole content, canonical
/// @param frozenSha256 of that
/// @param pdf the printed file
/// @param pdfSha256 of that
public record IssuedOffer(
        long row,
        String number,
        Instant at,
        @Nullable LocalDate validUntil,
        Money total,
        String frozenJson,
        String frozenSha256,
        AttachmentId pdf,
        String pdfSha256) {}
