package it.trequartista.guards.planted.contacts;

import it.trequartista.guards.planted.offers.Quote;

record LooksDownstream(Quote quote) {}
