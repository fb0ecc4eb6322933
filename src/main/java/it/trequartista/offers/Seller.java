package it.trequartista.offers;

import it.trequartista.kernel.AttachmentId;

import org.jspecify.annotations.Nullable;

/// Who sells, as documents say it. Text that is not known is "".
///
/// @param businessName the first thing read
/// @param personName whoever stands behind it
/// @param tagline under the name
/// @param vatNumber Italian, eleven figures
/// @param fiscalCode of the person or body
/// @param address where
/// @param reach how to reach the seller
/// @param iban of the account to pay to
/// @param profile fiscal profile
/// @param law4 a profession under law 4/2013, which every document must say
/// @param accent colour of documents, `#rrggbb`
/// @param terms that a new offer starts with
/// @param logo null for none
public record Seller(
        String businessName,
        String personName,
        String tagline,
        String vatNumber,
        String fiscalCode,
        Address address,
        Reach reach,
        String iban,
        String profile,
        boolean law4,
        String accent,
        String terms,
        @Nullable AttachmentId logo) {
    /// How to reach someone.
    public record Reach(String email, String phone, String web, String pec) {}

    /// What stands at the head of the page.
    public String name() {
        return businessName.isBlank() ? personName : businessName;
    }
}
