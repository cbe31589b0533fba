package ro.asigur.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import ro.asigur.bench.product.Product;

/** Counts in a county's database, as the server's superuser, whom row security does not hold. */
final class Rows {

    private Rows() {}

    static long persons(Product product, String county) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(
                        product.jdbcServer() + "t_" + county, "postgres", product.jdbcPassword());
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from core.person")) {
            count.next();
            return count.getLong(1);
        }
    }
}
