package ro.asigur.jobs.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Work;

/** All communes of the county of the open transaction. */
public record CountyUats(Work work) {

    public List<UatCode> all() {
        try (PreparedStatement query = work.connection().prepareStatement("select siruta from base.county_uats()");
                ResultSet row = query.executeQuery()) {
            List<UatCode> uats = new ArrayList<>();
            while (row.next()) {
                uats.add(new UatCode(row.getInt(1)));
            }
            return uats;
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot read the communes of the county", failed);
        }
    }
}
