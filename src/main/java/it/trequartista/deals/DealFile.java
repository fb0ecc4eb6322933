package it.trequartista.deals;

import java.util.List;

/// All that the page of a deal shows.
///
/// @param deal itself
/// @param pipeline it goes through
/// @param buyer the company's name, "" for none
/// @param people in the order they were named
/// @param papers its offers, then its contracts, newest first
/// @param touches newest first
/// @param changes of stage, oldest first
public record DealFile(
        Deal deal,
        Pipeline pipeline,
        String buyer,
        List<DealPerson> people,
        List<Paper> papers,
        List<Touch> touches,
        List<StageChange> changes) {
    /// Keeps its own copies.
    public DealFile {
        people = List.copyOf(people);
        papers = List.copyOf(papers);
        touches = List.copyOf(touches);
        changes = List.copyOf(changes);
    }
}
