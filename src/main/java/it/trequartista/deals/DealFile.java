package it.trequartista.deals;

import it.trequartista.contacts.PublicationLink;
import it.trequartista.contacts.Touchpoint;

import java.util.List;

/// All that the page of a deal shows.
///
/// @param deal itself
/// @param pipeline it goes through
/// @param buyer the company's name, "" for none
/// @param people in the order they were named
/// @param papers its offers, then its contracts, newest first
/// @param touches newest first, without corrected ones
/// @param changes of stage, oldest first
/// @param publications that may have caused a touch, newest first
public record DealFile(
        Deal deal,
        Pipeline pipeline,
        String buyer,
        List<DealPerson> people,
        List<Paper> papers,
        List<Touchpoint> touches,
        List<StageChange> changes,
        List<PublicationLink> publications) {
    /// Keeps its own copies.
    public DealFile {
        people = List.copyOf(people);
        papers = List.copyOf(papers);
        touches = List.copyOf(touches);
        changes = List.copyOf(changes);
        publications = List.copyOf(publications);
    }
}
