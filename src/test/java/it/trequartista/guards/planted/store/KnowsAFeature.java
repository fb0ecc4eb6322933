package it.trequartista.guards.planted.store;

import it.trequartista.guards.planted.offers.Quote;

record KnowsAFeature(Quote quote) {}
