package it.trequartista.guards.planted.insight;

import com.google.common.eventbus.EventBus;

record RidesABus(EventBus bus) {}
