/// Things to do: one line with a day, about whoever or whatever it is for.
@NullMarked
package it.trequartista.contacts.tasks;

import org.jspecify.annotations.NullMarked;
