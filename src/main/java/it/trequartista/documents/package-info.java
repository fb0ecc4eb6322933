/// Paper: an HTML theme becomes a PDF/A-3u and PDF/UA-1 file, and the file becomes pictures of its
/// pages. Knows no feature.
///
/// The way of a document: an [OfferPaper] (records whose every word is already written as it
/// shall appear) gives a [Sheet]; the [Press] fills the theme's template, cleans the page, lays it
/// out and gives [Printed] bytes; a [Preview] draws those very bytes, so what is seen is what is
/// sent.
///
/// What a stranger must know:
///
/// - *Templates are logic-less and see maps, lists and strings only.* Anything else could be
///   asked for its methods. An unknown name is refused with file and line, because a hole in an
///   offer is worse than an error. HTML that is not escaped comes from [Prose] alone.
/// - *A theme is untrusted.* It may come from anyone, so it can fetch nothing but its own files
///   and pictures written into the page ([Theme], locked both before and after an address is
///   resolved); scripts, forms and odd links are taken out, spans and words are capped because
///   layout cannot be interrupted. Values of `tema.json` are checked by shape: they are pasted
///   into the style sheet.
/// - *One document at a time.* The parsed fonts are shared and make printing several times
///   faster; a lock keeps the order. Make one press and keep it.
/// - *Ligatures are off*, or a search for "Offerta" would not find the word.
/// - *The same sheet gives the same bytes*: the date is the sheet's, the file's id comes from it.
///   So an issued offer can be printed again and compared by its SHA-256.
/// - *Layout by `display: table`, not by `float`*, which would move content to the end of what a
///   screen reader reads; layout never by `<table>`, which is always tagged as one.
/// - The document's language is its own: the texts are given by the caller.
///
/// Every document is checked by veraPDF in tests; `PdfChecks` does it for other packages.
@NullMarked
package it.trequartista.documents;

import org.jspecify.annotations.NullMarked;
