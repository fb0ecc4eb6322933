/// The desktop workbench of the hybrid seller.
@NullMarked
package it.trequartista;

import org.jspecify.annotations.NullMarked;
