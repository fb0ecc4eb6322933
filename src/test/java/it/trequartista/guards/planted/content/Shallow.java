package it.trequartista.guards.planted.content;

import it.trequartista.guards.planted.content.deep.Deep;

public record Shallow(Deep deep) {}
