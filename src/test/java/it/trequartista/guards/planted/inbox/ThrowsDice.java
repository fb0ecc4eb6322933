package it.trequartista.guards.planted.inbox;

import java.util.Random;

final class ThrowsDice {
    int one() {
        return new Random().nextInt();
    }
}
