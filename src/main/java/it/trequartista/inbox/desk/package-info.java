/// The information desk: whatever came in is kept here until it leaves with an outcome.
///
/// An [Intake] is the sink readers write to: each arrival becomes one row, named by its channel
/// and origin, so that the same export read again, a later one of the same conversation, and
/// the same file on another computer all find what is there; only turns not seen before are
/// added ([Spoken#key]). Turns lie some dozens a row ([SpokenJson]): a million messages are
/// sixteen thousand rows of the change log and not a million.
///
/// Nothing is written on a person or company before somebody says so. What a conversation seems
/// to say is worked out each time it is shown; only decisions are kept ([Choice]), and each
/// names the turn it comes from and the record it went to: that is how a record tells where it
/// has a value from ([it.trequartista.contacts.Surroundings#provenance]). An accepted value
/// waits on the arrival until there is somebody to put it on.
///
/// An arrival leaves with an [Outcome]. Each outcome is one step of the history, with all that
/// belongs to it: people made, touchpoints logged, the lead, the task. When they write again,
/// what was handled comes back to be sorted.
///
/// The clock of the first response runs from their first word that waited to the first answer
/// of a person; a program's answer does not stop it.
@NullMarked
package it.trequartista.inbox.desk;

import org.jspecify.annotations.NullMarked;
