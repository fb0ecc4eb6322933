package it.trequartista.guards.planted.offers;

public record Quote() {}
