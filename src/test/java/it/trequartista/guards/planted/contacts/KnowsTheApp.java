package it.trequartista.guards.planted.contacts;

import it.trequartista.guards.planted.app.Everything;

final class KnowsTheApp {
    Everything all = new Everything();
}
