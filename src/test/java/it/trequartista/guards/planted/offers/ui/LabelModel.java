package it.trequartista.guards.planted.offers.ui;

import javafx.scene.control.Label;

record LabelModel(Label label) {}
