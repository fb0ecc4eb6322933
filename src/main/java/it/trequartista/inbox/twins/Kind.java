package it.trequartista.inbox.twins;

import it.trequartista.store.Table;
import it.trequartista.store.Tables;

/// What may be there twice.
public enum Kind {
    /// People.
    PEOPLE("person"),
    /// Companies.
    COMPANIES("company");

    private final String table;

    Kind(String table) {
        this.table = table;
    }

    /// Their table.
    public Table table() {
        return Tables.ours().named(table).orElseThrow();
    }

    /// The problem when one is gone.
    String gone() {
        return this == PEOPLE ? "contacts.personGone" : "contacts.companyGone";
    }
}
