package ro.asigur.testkit.plugin;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is defined in a county's database, one line each: columns, constraints, indexes, policies, functions, triggers, and who
 * may use them.
 *
 * @param own lines of one schema
 * @param others lines of every other schema of ours
 */
record Catalog(SortedSet<String> own, SortedSet<String> others) {

    private static final String LINES = """
            with ours as (
                select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
            ), tables as (
                select c.*, o.nspname from pg_class c join ours o on o.oid = c.relnamespace
            )
            select nspname, 'schema ' || coalesce((select nspacl::text from pg_namespace n where n.oid = ours.oid), '') from ours
            union all select nspname, relkind::text || ' ' || relname || ' ' || relrowsecurity || relforcerowsecurity || ' '
                || coalesce(relacl::text, '') || ' ' || coalesce(obj_description(oid), '') from tables
            union all select t.nspname, 'column ' || t.relname || '.' || a.attname || ' '
                || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
                from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
            union all select t.nspname, 'constraint ' || t.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
                from tables t join pg_constraint k on k.conrelid = t.oid
            union all select t.nspname, 'index ' || pg_get_indexdef(i.indexrelid) from tables t join pg_index i on i.indrelid = t.oid
            union all select t.nspname, 'policy ' || t.relname || ' ' || p.polname || ' ' || p.polcmd::text || ' '
                || coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
                from tables t join pg_policy p on p.polrelid = t.oid
            union all select t.nspname, 'trigger ' || pg_get_triggerdef(g.oid)
                from tables t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
            union all select o.nspname, 'function ' || f.proname || ' ' || coalesce(f.proacl::text, '') || ' '
                || md5(pg_get_functiondef(f.oid)) from ours o join pg_proc f on f.pronamespace = o.oid and f.prokind in ('f', 'p')""";

    static Catalog read(Connection owner, String schema) throws SQLException {
        SortedSet<String> own = new TreeSet<>();
        SortedSet<String> others = new TreeSet<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(LINES)) {
            while (row.next()) {
                (row.getString(1).equals(schema) ? own : others).add(row.getString(1) + ": " + row.getString(2));
            }
        }
        return new Catalog(own, others);
    }

    /** How many rows lie in each table of the schema, which may not be there. */
    static Map<String, Long> rows(Connection owner, String schema) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Statement statement = owner.createStatement()) {
            SortedSet<String> tables = new TreeSet<>();
            try (ResultSet row =
                    statement.executeQuery("select tablename from pg_tables where schemaname = '" + schema + "'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + schema + "." + table)) {
                    row.next();
                    rows.put(table, row.getLong(1));
                }
            }
        }
        return rows;
    }
}
