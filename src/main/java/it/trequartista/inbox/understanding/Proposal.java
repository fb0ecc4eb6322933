package it.trequartista.inbox.understanding;

/// Something a conversation seems to say, for the user to accept, change or reject.
///
/// @param target what it is
/// @param value as it would be kept; of [Target#BUDGET] `3000..5000 EUR`, either side open; of
///     [Target#DATE] an ISO day; of [Target#CONSENT] `GRANTED` or `REFUSED`
/// @param turn it stands in, from 1
/// @param why it is believed
public record Proposal(Target target, String value, int turn, Why why) {
    /// What a proposal is about.
    public enum Target {
        /// Who they are.
        PERSON,
        /// Whom they work for.
        COMPANY,
        /// An e-mail address of theirs.
        EMAIL,
        /// A telephone number of theirs.
        PHONE,
        /// Their VAT number.
        VAT,
        /// Their page.
        WEB,
        /// What they want.
        NEED,
        /// What they name of what the seller sells, by the seller's own name.
        PRODUCT,
        /// What they can spend.
        BUDGET,
        /// The day by which they want it.
        DATE,
        /// What they agreed to, or did not.
        CONSENT,
        /// What they asked and nobody answered.
        QUESTION,
        /// The code that says what brought them.
        CODE
    }

    /// Why something is believed.
    ///
    /// @param reason what kind of sign it was
    /// @param words the words that led to it, as they stand there; "" when the value says it all
    public record Why(Reason reason, String words) {}

    /// Kinds of signs.
    public enum Reason {
        /// They said so in these words.
        SAID,
        /// It was the answer to a question.
        ASKED,
        /// A form has it under this label.
        LABEL,
        /// They are named so by the program it came through.
        SPEAKER,
        /// It stands below their mail.
        SIGNATURE,
        /// It can be nothing else.
        FORM,
        /// The seller sells it under this name.
        SOLD,
        /// Nobody answered it.
        OPEN
    }
}
