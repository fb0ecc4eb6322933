package it.trequartista.sync;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;

/// Every statement that reaches SQLite while this is open.
final class Overheard implements Driver, AutoCloseable {
    private final Set<String> statements = Collections.synchronizedSet(new TreeSet<>());
    private final Driver real;

    Overheard() throws SQLException {
        real = DriverManager.getDriver("jdbc:sqlite:x");
        DriverManager.deregisterDriver(real);
        DriverManager.registerDriver(this);
    }

    Set<String> statements() {
        return statements;
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        Connection connection = real.connect(url, info);
        return connection == null ? null : heard(Connection.class, connection);
    }

    private <T> T heard(Class<T> type, T of) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            if (arguments != null && arguments[0] instanceof String sql) {
                                statements.add(sql);
                            }
                            try {
                                Object result = method.invoke(of, arguments);
                                return method.getReturnType() == Statement.class
                                                && of instanceof Connection
                                        ? heard(Statement.class, (Statement) result)
                                        : result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return real.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return real.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return real.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return real.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(this);
        DriverManager.registerDriver(real);
    }
}
