package it.trequartista.fiscal;

import com.google.errorprone.annotations.CheckReturnValue;

import it.trequartista.kernel.Rate;

import java.util.List;

/// What the law asks of this kind of seller on a document of a given day.
///
/// @param id what the file calls it: `business`, `forfettario`
/// @param regime FatturaPA's code of the tax regime, "" when there is no VAT number
/// @param taxCode what a new line starts with and the contributions are taxed at
/// @param rivalsa INPS contribution charged on the fee (L. 662/1996 art. 1 c. 212), 0 for none
/// @param cassa contribution to a professional fund, charged on fee and rivalsa, 0 for none
/// @param withholding what customers who are withholding agents keep back
/// @param enasarco the agent's half of the Enasarco contribution, on the fee, 0 for none
/// @param stamp the stamp duty
/// @param wordings keys of the sentences every document must carry
@CheckReturnValue
public record FiscalProfile(
        String id,
        String regime,
        String taxCode,
        Rate rivalsa,
        Rate cassa,
        Withholding withholding,
        Rate enasarco,
        StampDuty stamp,
        List<String> wordings) {
    /// Keeps its own copy.
    public FiscalProfile {
        wordings = List.copyOf(wordings);
    }

    /// The ritenuta.
    ///
    /// @param rate of the tax, 0 when the profile suffers none
    /// @param share of the base it is taken on: half of the commissions for agents
    /// @param onRivalsa true when the rivalsa is part of the base; a cassa never is
    public record Withholding(Rate rate, Rate share, boolean onRivalsa) {}

    /// The stamp duty (DPR 642/72) on amounts not subject to VAT.
    ///
    /// @param cents of euro
    /// @param aboveCents due only when the amounts are strictly more than this
    /// @param charged true when the customer pays it
    public record StampDuty(long cents, long aboveCents, boolean charged) {}

    /// The key of its name in the texts.
    public String nameKey() {
        return "fiscal.profile." + id;
    }
}
