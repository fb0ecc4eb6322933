package it.trequartista.guards.planted.app;

public final class Everything {}
