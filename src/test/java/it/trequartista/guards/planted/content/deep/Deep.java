package it.trequartista.guards.planted.content.deep;

import it.trequartista.guards.planted.content.Shallow;

public record Deep(Shallow shallow) {}
