package it.trequartista.guards.planted.deals;

import java.sql.Connection;

record AsksTheDatabase(Connection connection) {}
