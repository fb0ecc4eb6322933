/// The Contacts page: a list of people or companies, the record with its journey, the details.
///
/// One [ContactsModel] holds everything drawn; the list's rows are a window over ids. What belongs
/// to other features (a new deal, a new offer) comes in as [Acts], given by the composition root.
@NullMarked
package it.trequartista.contacts.ui;

import org.jspecify.annotations.NullMarked;
