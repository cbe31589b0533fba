package ro.asigur.testkit.plugin;

import java.sql.Connection;

/**
 * The real host with two fresh counties and the plugin's jar, as the contract test needs it. The platform's own test classes
 * implement it, so that the test kit depends on nothing but the contract.
 */
public interface PluginHouse extends AutoCloseable {

    /** Which of the two counties. */
    enum County {
        HERE,
        THERE
    }

    /** Turns the plugin on or off as the county's administrator does; returns its state in lower case: on, off, broken … why. */
    String turn(County county, boolean on);

    /** Whether the plugin's resource can be reached in the county. */
    boolean answers(County county);

    /** A connection of the county's owner role; the caller closes it. */
    Connection owner(County county) throws java.sql.SQLException;

    /** Makes the migrations run again, on tables that have them. */
    void migrateAgain(County county);

    /** Routes that nobody may call, and what else is wrong with the resource; empty is right. */
    java.util.List<String> routeFaults(County county);

    @Override
    void close();
}
