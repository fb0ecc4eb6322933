package it.trequartista.guards.planted.kernel;

import tools.jackson.databind.ObjectMapper;

final class UsesALibrary {
    ObjectMapper json = new ObjectMapper();
}
