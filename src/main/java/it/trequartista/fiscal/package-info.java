/// Numbers the law defines: tax codes, the seller's fiscal profile, the totals of a document, and
/// whether a VAT number, a fiscal code, a recipient code or an IBAN can be right.
///
/// The JDK and the kernel only; pure. Rates, thresholds and codes are data with the day they
/// began, in the property files beside these classes: the law changes them, the formulas stay.
///
/// **Order of the totals.** Line net (rounded once, HALF_UP) → discount on the document, spread
/// over the tax codes by largest remainder → rivalsa → cassa → taxable per tax code → VAT once
/// per code → amounts out of scope (art. 15 DPR 633/72) → stamp duty → total of the document →
/// ritenuta and Enasarco → what the customer pays. Every figure is a [it.trequartista.kernel.Money]
/// and every part adds up to its whole; nothing depends on the order of the lines.
///
/// **Doubts are not faults.** A VAT number with a right check digit and an odd province code is
/// answered with a doubt that the user may pass over; a wrong check digit is a fault.
///
/// Nothing here is legal advice: the user sees and can choose the profile, and the accountant has
/// the last word.
@NullMarked
package it.trequartista.fiscal;

import org.jspecify.annotations.NullMarked;
