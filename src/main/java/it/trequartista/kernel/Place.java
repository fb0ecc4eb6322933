package it.trequartista.kernel;

/// Where one can be in the window. Features navigate by naming a place; only the shell knows which
/// screen that is, and its switch does not compile when one is forgotten.
public sealed interface Place {
    /// The day at a glance.
    record Today() implements Place {}

    /// All contents.
    record Content() implements Place {}

    /// One content item.
    record ContentItem(ContentItemId id) implements Place {}

    /// What came in.
    record Inbox() implements Place {}

    /// One thing that came in.
    record Arrival(CaptureId id) implements Place {}

    /// All people and companies.
    record Contacts() implements Place {}

    /// One person.
    record Person(PersonId id) implements Place {}

    /// One company.
    record Company(CompanyId id) implements Place {}

    /// People and companies that are there twice.
    record Duplicates() implements Place {}

    /// The board of deals.
    record Pipeline() implements Place {}

    /// One deal.
    record Deal(DealId id) implements Place {}

    /// All offers.
    record Offers() implements Place {}

    /// One offer.
    record Offer(OfferId id) implements Place {}

    /// The form that records the acceptance of an offer, over the contracts.
    record Accept(OfferId id) implements Place {}

    /// All contracts.
    record Contracts() implements Place {}

    /// One contract.
    record Contract(ContractId id) implements Place {}

    /// What the work is worth.
    record Insight() implements Place {}

    /// What was done in the file.
    record History() implements Place {}

    /// What two computers wrote at the same time.
    record Conflicts() implements Place {}

    /// Preferences of this machine and of the business.
    record Settings() implements Place {}
}
