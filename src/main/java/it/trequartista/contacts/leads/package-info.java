/// Leads: an open question whether somebody is to become a customer, on a person or company there
/// is, never a copy of their identity.
@NullMarked
package it.trequartista.contacts.leads;

import org.jspecify.annotations.NullMarked;
