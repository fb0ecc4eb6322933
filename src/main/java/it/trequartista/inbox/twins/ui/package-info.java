/// The page of records that are there twice.
@NullMarked
package it.trequartista.inbox.twins.ui;

import org.jspecify.annotations.NullMarked;
