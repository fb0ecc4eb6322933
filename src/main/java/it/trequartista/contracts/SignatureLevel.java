package it.trequartista.contracts;

/// How strong a signature is, by the user's own word (Reg. EU 910/2014; CAD art. 20).
public enum SignatureLevel {
    /// Ink on paper.
    WET,
    /// Simple electronic: a typed or drawn name, an "I accept" by mail.
    FES,
    /// Advanced electronic, by a service that offers it.
    FEA,
    /// Qualified, in Italy "digitale".
    FEQ
}
