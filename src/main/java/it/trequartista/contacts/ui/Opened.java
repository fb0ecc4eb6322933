package it.trequartista.contacts.ui;

import it.trequartista.contacts.Affiliation;
import it.trequartista.contacts.Company;
import it.trequartista.contacts.ContactPoint;
import it.trequartista.contacts.OfferLink;
import it.trequartista.contacts.OpenDeal;
import it.trequartista.contacts.Owner;
import it.trequartista.contacts.Person;
import it.trequartista.contacts.Provenance;
import it.trequartista.contacts.PublicationLink;
import it.trequartista.contacts.Touchpoint;

import java.util.List;

/// The record in the middle.
///
/// @param who the person or the company
/// @param journey the newest first
/// @param deals the open ones first
/// @param offers the newest first
/// @param publications that may be named as a cause
/// @param origins where its values come from
public record Opened(
        Who who,
        List<Touchpoint> journey,
        List<OpenDeal> deals,
        List<OfferLink> offers,
        List<PublicationLink> publications,
        List<Provenance> origins) {
    /// A person or a company.
    public sealed interface Who {
        /// Its id.
        Owner owner();

        /// As shown, may be "".
        String name();

        /// How to reach it.
        List<ContactPoint> points();

        /// Its tags.
        List<String> tags();

        /// Who is where.
        List<Affiliation> affiliations();

        /// A person.
        record APerson(Person person) implements Who {
            @Override
            public Owner owner() {
                return new Owner.OfPerson(person.id());
            }

            @Override
            public String name() {
                return person.name();
            }

            @Override
            public List<ContactPoint> points() {
                return person.points();
            }

            @Override
            public List<String> tags() {
                return person.tags();
            }

            @Override
            public List<Affiliation> affiliations() {
                return person.companies();
            }
        }

        /// A company.
        record ACompany(Company company) implements Who {
            @Override
            public Owner owner() {
                return new Owner.OfCompany(company.id());
            }

            @Override
            public String name() {
                return company.name();
            }

            @Override
            public List<ContactPoint> points() {
                return company.points();
            }

            @Override
            public List<String> tags() {
                return company.tags();
            }

            @Override
            public List<Affiliation> affiliations() {
                return company.people();
            }
        }
    }

    /// Keeps its own copies.
    public Opened {
        journey = List.copyOf(journey);
        deals = List.copyOf(deals);
        offers = List.copyOf(offers);
        publications = List.copyOf(publications);
        origins = List.copyOf(origins);
    }
}
