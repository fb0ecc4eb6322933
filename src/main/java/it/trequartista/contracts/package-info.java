/// What is closed: the acceptance of an offer with its evidence, the contract made of it, its
/// signatures.
///
/// What a stranger must know:
///
/// - *The acceptance closes the deal.* [Contracts#accept] is one transaction: evidence, event of
///   the offer, won deal, touchpoint and the draft of the contract. The contract is made under
///   Italian law when the acceptance reaches the one who offered (civil code, art. 1326); the paper
///   and its signatures prove it, they do not make it.
/// - *A late acceptance* may be held good by the one who offered, who tells the customer at once
///   (art. 1326 third paragraph): it is refused until the seller says so.
/// - *A yes to a part is a new proposal of the customer* (art. 1326 fifth paragraph), which the
///   seller takes by recording it: the offer is then partly accepted, and the contract says which
///   lines are in and which are not ([Chosen]). Options that are not taken make no part of it.
/// - *A yes is a fact.* Deleting the draft of its contract leaves it; the draft comes back when the
///   contract of that offer is asked for, and a voided or refused contract can be written again.
/// - *Evidence is told honestly.* A file is kept inside with its SHA-256; without a file a note
///   must say what was heard or seen. The level of a signature is what the user says it is: the
///   program verifies no identity and claims none.
/// - *A state is not stored.* [ContractState#of] reads it from the draft, the issued paper, the
///   events and today.
/// - *Clauses are one Markdown text.* `## Title` begins a clause; a line `[[fee]]` asks for the
///   table of payments, a line `[[1341 …]]` marks the clause as one to be approved specifically
///   (art. 1341 second paragraph) and says its content in a few words. The clauses a draft starts
///   with are a starting point and say so; they are not legal advice.
/// - *Issuing freezes.* Number from its own yearly series of this computer, canonical JSON with its
///   SHA-256, the PDF with its own. The tables refuse any later change.
@NullMarked
package it.trequartista.contracts;

import org.jspecify.annotations.NullMarked;
