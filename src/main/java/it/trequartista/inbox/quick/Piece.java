package it.trequartista.inbox.quick;

import it.trequartista.inbox.quick.AddressBook.Entry;
import it.trequartista.kernel.CompanyId;
import it.trequartista.kernel.Money;
import it.trequartista.kernel.PersonId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Something a line says, and where.
public sealed interface Piece {
    /// Where its words begin.
    int from();

    /// Where they end.
    int to();

    /// Somebody.
    ///
    /// @param name without titles
    /// @param known those the name may mean; none when nobody known has it
    record Person(int from, int to, String name, List<Entry<PersonId>> known) implements Piece {
        /// Keeps its own copy.
        public Person {
            known = List.copyOf(known);
        }
    }

    /// A company.
    ///
    /// @param name as it was typed
    /// @param known those the name may mean; none when no company known has it
    record Company(int from, int to, String name, List<Entry<CompanyId>> known) implements Piece {
        /// Keeps its own copy.
        public Company {
            known = List.copyOf(known);
        }
    }

    /// What is to be done.
    ///
    /// @param words that say it
    /// @param isCall whether somebody is to be called
    record Task(int from, int to, String words, boolean isCall) implements Piece {}

    /// The day by which, or on which.
    record Day(int from, int to, LocalDate date) implements Piece {}

    /// The time of that day.
    record Hour(int from, int to, LocalTime time) implements Piece {}

    /// A word to find it by.
    ///
    /// @param tag without its sign
    record Tag(int from, int to, String tag) implements Piece {}

    /// What it is worth.
    record Amount(int from, int to, Money money) implements Piece {}

    /// A telephone number.
    ///
    /// @param number in E.164
    /// @param known people who have it
    record Phone(int from, int to, String number, List<Entry<PersonId>> known) implements Piece {
        /// Keeps its own copy.
        public Phone {
            known = List.copyOf(known);
        }
    }

    /// An e-mail address.
    ///
    /// @param address in small letters
    /// @param known people who have it
    record Email(int from, int to, String address, List<Entry<PersonId>> known) implements Piece {
        /// Keeps its own copy.
        public Email {
            known = List.copyOf(known);
        }
    }

    /// The tracking code of something published.
    record Code(int from, int to, String code) implements Piece {}
}
