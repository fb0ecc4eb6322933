/// Two records that are one: they are found ([it.trequartista.inbox.duplicates]), compared field by
/// field, and made one, or it is remembered that they are not the same.
///
/// **The older one stays.** What people choose is values, not rows: so two computers that make the
/// same two one, each for itself, keep the same row, and where they chose different values those
/// wait beside each other like any others. A row that somebody goes on working with elsewhere
/// comes back, as after any deletion.
///
/// **Everything moves.** Which columns of which tables name a person or a company is read from
/// [it.trequartista.store.Tables], so that a table added later is not forgotten. What says the same
/// twice afterwards is folded into one.
///
/// **What was issued stays as it is** and names the record that went. The table `united` says which
/// one stayed, so that it is found there all the same.
///
/// One union, or all the sure ones together, is one step of the history.
@NullMarked
package it.trequartista.inbox.twins;

import org.jspecify.annotations.NullMarked;
