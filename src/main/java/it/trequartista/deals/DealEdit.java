package it.trequartista.deals;

import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Money;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One field of a deal and its new value; each is saved by itself, so two machines that edit
/// different fields both keep their work.
public sealed interface DealEdit {
    /// What it is about.
    record Title(String value) implements DealEdit {}

    /// Who may buy; null for nobody named.
    record Buyer(@Nullable CompanyId value) implements DealEdit {}

    /// Its value net of taxes; null for unknown.
    record Amount(@Nullable Money value) implements DealEdit {}

    /// When it should close; null for unknown.
    record Expected(@Nullable LocalDate value) implements DealEdit {}

    /// What comes next.
    record Next(NextStep value) implements DealEdit {}

    /// Notes in Markdown.
    record Notes(String value) implements DealEdit {}
}
