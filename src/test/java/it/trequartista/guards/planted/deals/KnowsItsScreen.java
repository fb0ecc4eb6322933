package it.trequartista.guards.planted.deals;

import it.trequartista.guards.planted.deals.ui.BoardView;

record KnowsItsScreen(BoardView board) {}
