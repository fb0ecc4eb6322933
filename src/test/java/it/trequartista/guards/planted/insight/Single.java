package it.trequartista.guards.planted.insight;

final class Single {
    static Single getInstance() {
        return new Single();
    }
}
