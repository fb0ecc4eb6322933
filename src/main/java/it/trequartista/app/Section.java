package it.trequartista.app;

import it.trequartista.kernel.Place;
import it.trequartista.ui.Icon;

/// The entries of the sidebar, in the order of the seller's sentence.
enum Section {
    TODAY(Icon.SUN, "T"),
    CONTENT(Icon.FEATHER, "C"),
    INBOX(Icon.INBOX, "I"),
    CONTACTS(Icon.USERS, "P"),
    PIPELINE(Icon.TRELLO, "L"),
    OFFERS(Icon.FILE_TEXT, "O"),
    CONTRACTS(Icon.CHECK_SQUARE, "K"),
    INSIGHT(Icon.BAR_CHART_2, "A"),
    CONFLICTS(Icon.LAYERS, "X"),
    SETTINGS(Icon.SETTINGS, "S");

    private final Icon icon;
    private final String letter;

    Section(Icon icon, String letter) {
        this.icon = icon;
        this.letter = letter;
    }

    Icon icon() {
        return icon;
    }

    /// The place the entry leads to.
    Place place() {
        return switch (this) {
            case TODAY -> new Place.Today();
            case CONTENT -> new Place.Content();
            case INBOX -> new Place.Inbox();
            case CONTACTS -> new Place.Contacts();
            case PIPELINE -> new Place.Pipeline();
            case OFFERS -> new Place.Offers();
            case CONTRACTS -> new Place.Contracts();
            case INSIGHT -> new Place.Insight();
            case CONFLICTS -> new Place.Conflicts();
            case SETTINGS -> new Place.Settings();
        };
    }

    /// The key after G that leads there.
    String letter() {
        return letter;
    }

    /// The entry a place belongs to.
    static Section of(Place place) {
        return switch (place) {
            case Place.Today p -> TODAY;
            case Place.Content p -> CONTENT;
            case Place.ContentItem p -> CONTENT;
            case Place.Inbox p -> INBOX;
            case Place.Arrival p -> INBOX;
            case Place.Contacts p -> CONTACTS;
            case Place.Person p -> CONTACTS;
            case Place.Company p -> CONTACTS;
            case Place.Duplicates p -> CONTACTS;
            case Place.Pipeline p -> PIPELINE;
            case Place.Deal p -> PIPELINE;
            case Place.Offers p -> OFFERS;
            case Place.Offer p -> OFFERS;
            case Place.Accept p -> CONTRACTS;
            case Place.Contracts p -> CONTRACTS;
            case Place.Contract p -> CONTRACTS;
            case Place.Insight p -> INSIGHT;
            case Place.History p -> SETTINGS;
            case Place.Conflicts p -> CONFLICTS;
            case Place.Settings p -> SETTINGS;
        };
    }
}
