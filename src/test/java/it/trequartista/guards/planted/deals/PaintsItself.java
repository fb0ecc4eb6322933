package it.trequartista.guards.planted.deals;

import javafx.scene.paint.Color;

record PaintsItself(Color colour) {}
