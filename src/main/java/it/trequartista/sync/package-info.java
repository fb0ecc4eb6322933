/// One file, many computers: the log of transactions carried through a folder.
///
/// "Git for rows, per field". The live file never lies in the shared folder; the folder holds only
/// immutable files named by their content, each computer writes only its own, and readers go by
/// content, whatever a carrier made of the name. What a transaction is and which one it had seen
/// follows from its bytes, never from a device id, a sequence number, a file name or a clock; a
/// clock only chooses which of two values written at the same time shows.
///
/// **Every file is read as a whole or not at all** and the folder is never believed about what is
/// missing: [Sync] takes in what the folder has and writes what the folder lacks. One rule heals a
/// wiped folder, a damaged file, a lost computer.
///
/// **Values written at the same time wait side by side** until somebody chooses, and nobody has to;
/// see [Conflicts]. Long texts show the changes of both where these do not touch. Whoever takes a
/// choice back has seen everything, so one change could only close what it gives back: undoing
/// writes each value into a change of its own with the same parents. These have not seen each
/// other, hence they wait side by side on every computer, by the rule for all values.
///
/// **The graph is kept whole, the lines are not.** A [snapshot][SnapshotStore] holds what stands
/// and the name and place of every transaction that led there. With these a reader knows of any two
/// values who had seen which, so it joins by the rules of single transactions: no tombstone has to
/// live for ever, no floor that everybody has acknowledged has to be agreed on, and a computer that
/// was away for a year, a backup that was put back and a copy that went its own way are one case.
/// What a readable snapshot holds is let go here, and after a month from the folder by whoever
/// wrote it; what no readable file holds any more is written again, as a snapshot. A file that has
/// met nobody in a folder needs no lines at all: see [Compaction].
///
/// **A deletion holds only if it had seen everything it deletes.** How a transaction is put in its
/// place is the change log's own affair: see [it.trequartista.store.ApplyStore].
///
/// **Deletions in great number are said** ([Losses]), never held back: they are brought back in one
/// step, which is a change like any other.
///
/// **What moves in the folder wakes a pass** ([FolderWatch]), as a commit does; it only
/// says "look". Where the system tells nothing one looks by the clock.
///
/// **A file in a folder some service carries** ([Carriers]) loses work, so it is moved out of it
/// ([Relocation]): a copy goes on in its name, and only then, when all of it has gone through the
/// folder, the old file gets another name.
///
/// **An encrypted folder is the same folder sealed.** [Sealing] closes each file in [Frames] with a
/// key of its own; [Vault] decides what counts, and what does not fit counts as absent, so that the
/// rule that heals also encrypts, encrypts anew and decrypts. A thief of the folder learns when,
/// how much and how many computers; nothing of what, nor which documents. Who can write into it can
/// withhold and delete, not forge. [Encryption] is what its user decides.
@NullMarked
package it.trequartista.sync;

import org.jspecify.annotations.NullMarked;
