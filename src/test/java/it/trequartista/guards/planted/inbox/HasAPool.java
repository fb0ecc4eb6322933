package it.trequartista.guards.planted.inbox;

import java.util.concurrent.ExecutorService;

record HasAPool(ExecutorService pool) {}
