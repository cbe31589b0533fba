package ro.asigur.bench.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.asigur.launcher.postgres.PostgresServer;
import ro.asigur.launcher.postgres.PostgresSettings;

class AssessmentFloorIT {

    @TempDir
    static Path folder;

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(PostgresSettings.in(folder).withoutDurability());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void by_jdbc_and_by_whatever_is_installed_assessments_are_written() throws Exception {
        try (Scratch scratch = Scratch.make(server.jdbcUrl(), server.user(), server.password(), "floor_test")) {
            AssessmentFloor floor = new AssessmentFloor(scratch, 300, 2, 1);
            floor.fill();
            assertEquals(300, count(scratch, "person"));
            assertEquals(300, count(scratch, "assessment"));
            double jdbc = floor.jdbc();
            long written = count(scratch, "assessment") - 300;
            assertTrue(jdbc > 0 && written > 0, "by jdbc " + jdbc);
            assertEquals(written, count(scratch, "idem"));
            assertTrue(floor.measure().perSecond() > 0);
        }
    }

    private static long count(Scratch scratch, String table) throws Exception {
        try (Connection connection = scratch.connect();
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
