/// One violation of each wall, so that the walls are seen to fall.
package it.trequartista.guards.planted;
