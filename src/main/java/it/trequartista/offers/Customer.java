package it.trequartista.offers;

/// Who buys, as the document says it. Text that is not known is "".
///
/// @param name of the company, or of the person when there is none
/// @param attention the person in the company
/// @param address where
/// @param vatNumber Italian or foreign
/// @param fiscalCode of the person or body
/// @param withholds is a withholding agent
public record Customer(
        String name,
        String attention,
        Address address,
        String vatNumber,
        String fiscalCode,
        boolean withholds) {
    /// Nobody yet.
    public static final Customer NOBODY =
            new Customer("", "", new Address("", "", "", "", ""), "", "", false);
}
