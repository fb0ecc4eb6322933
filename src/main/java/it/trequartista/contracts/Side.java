package it.trequartista.contracts;

/// Who signs.
public enum Side {
    SELLER,
    CUSTOMER
}
