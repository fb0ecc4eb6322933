package it.trequartista.contacts;

import it.trequartista.kernel.CompanyId;

import java.time.Instant;
import java.util.Optional;

/// A company in a list.
///
/// @param id of the company
/// @param name as shown, may be ""
/// @param city where, may be ""
/// @param people how many people are known there
/// @param lastTouch when one last touched
public record CompanyRow(
        CompanyId id, String name, String city, int people, Optional<Instant> lastTouch) {}
