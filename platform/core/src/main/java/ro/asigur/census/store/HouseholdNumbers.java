package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import ro.asigur.tenancy.api.FirstFilling;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Tenant;

/** Makes the sequence of household numbers of each commune; whoever may write households may take numbers. */
@ApplicationScoped
public class HouseholdNumbers implements FirstFilling {

    @Override
    public String name() {
        return "household-numbers";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public void fill(Tenant tenant, Path folder, Connection owner) {
        Sql sql = Sql.on(owner);
        List<String> writers = sql.list("""
                select distinct quote_ident(g.grantee::regrole::text) from pg_class c, aclexplode(c.relacl) g
                where c.oid = 'core.household'::regclass and g.privilege_type = 'INSERT' and g.grantee <> c.relowner
                    and g.grantee <> 0""", row -> row.getString(1));
        for (int siruta : sql.list("select siruta from core.uat", row -> row.getInt(1))) {
            sql.run("create sequence if not exists core.household_number_" + siruta + " as integer");
            for (String writer : writers) {
                sql.run("grant usage on sequence core.household_number_" + siruta + " to " + writer);
            }
        }
    }
}
