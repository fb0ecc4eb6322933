/// The Inbox page: choose or drop lists, look at what would become of every row, then import. The
/// model holds the plan and knows no control.
@NullMarked
package it.trequartista.inbox.ui;

import org.jspecify.annotations.NullMarked;
