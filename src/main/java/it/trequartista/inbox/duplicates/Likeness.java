package it.trequartista.inbox.duplicates;

import java.util.List;

/// How much two records look like one, and why.
///
/// @param one of the records
/// @param other of them, whose id is larger
/// @param bits the logarithm to base 2 of the odds that they are one
/// @param clues what speaks for it and against it, what weighs most first
public record Likeness(long one, long other, double bits, List<Clue> clues) {
    /// From so many bits on nobody need be asked: of a thousand such pairs, on lists whose truth is
    /// known, not one is wrong.
    public static final double SURE = 7;

    /// From so many bits on it is worth a look.
    public static final double WORTH_A_LOOK = -3;

    /// Keeps its own copy.
    public Likeness {
        clues = List.copyOf(clues);
    }

    /// Whether nobody need be asked.
    public boolean isSure() {
        return bits >= SURE;
    }

    /// Something two records agree or differ in.
    ///
    /// @param what it is
    /// @param how far they agree
    /// @param value they agree in, "" when they do not
    /// @param bits it adds
    public record Clue(What what, How how, String value, double bits) {}

    /// What is compared.
    public enum What {
        /// An e-mail address.
        EMAIL,
        /// A telephone number.
        PHONE,
        /// A page on a network, or of a company.
        PROFILE,
        /// The family name.
        FAMILY,
        /// The given name.
        GIVEN,
        /// A company.
        COMPANY,
        /// The name of a company.
        NAME,
        /// A VAT number or tax code.
        CODE,
        /// The town.
        TOWN
    }

    /// How far two values agree.
    public enum How {
        /// Letter for letter.
        SAME,
        /// But for a slip of the pen.
        NEAR,
        /// A short form of the same name, or some of its words.
        SHORT,
        /// One is the other's first letter.
        INITIAL,
        /// The given name of one is the family name of the other.
        SWAPPED,
        /// Not at all.
        DIFFERENT
    }
}
