/// The Content page: the list by phase of life, the text with its reading beside it, and what
/// became
/// of it. The model holds everything drawn in one immutable record and knows no control.
@NullMarked
package it.trequartista.content.ui;

import org.jspecify.annotations.NullMarked;
