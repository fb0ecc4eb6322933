package it.trequartista.guards.planted.inbox;

final class StartsAThread {
    void run() {
        Thread.ofVirtual().start(() -> {});
    }
}
