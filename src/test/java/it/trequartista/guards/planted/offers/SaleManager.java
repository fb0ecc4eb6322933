package it.trequartista.guards.planted.offers;

record SaleManager() {}
