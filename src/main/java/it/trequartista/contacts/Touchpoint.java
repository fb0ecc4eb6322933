package it.trequartista.contacts;

import it.trequartista.kernel.CaptureId;
import it.trequartista.kernel.ContractId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PublicationId;
import it.trequartista.kernel.TouchpointId;

import java.time.Instant;
import java.util.Optional;

/// A step of the journey, as a timeline shows it.
///
/// @param id of the touchpoint
/// @param at when it happened
/// @param kind what it was
/// @param direction who moved first
/// @param hat which hat one wore
/// @param nature whether it gave or asked
/// @param summary one line, may be ""
/// @param body more, may be ""
/// @param who the people who took part, as shown, may be ""
/// @param cause what caused it and what it is about
/// @param superseded true when a later one corrects it
public record Touchpoint(
        TouchpointId id,
        Instant at,
        TouchKind kind,
        Direction direction,
        Hat hat,
        Nature nature,
        String summary,
        String body,
        String who,
        Cause cause,
        boolean superseded) {
    /// What caused it and what it is about.
    ///
    /// @param publication that caused it
    /// @param publicationTitle of its content, may be ""
    /// @param offer it is about
    /// @param contract it is about
    /// @param capture that came in, which it tells of
    public record Cause(
            Optional<PublicationId> publication,
            String publicationTitle,
            Optional<OfferId> offer,
            Optional<ContractId> contract,
            Optional<CaptureId> capture) {}
}
