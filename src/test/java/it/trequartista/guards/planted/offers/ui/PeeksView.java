package it.trequartista.guards.planted.offers.ui;

import it.trequartista.guards.planted.deals.ui.BoardView;

record PeeksView(BoardView board) {}
