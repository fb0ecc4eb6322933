package it.trequartista.guards.planted.deals.ui;

public record BoardView() {}
