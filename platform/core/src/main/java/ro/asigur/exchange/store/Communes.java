package ro.asigur.exchange.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ro.asigur.exchange.sample.Commune;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The county's communes, towns excepted, and which households they hold. */
@ApplicationScoped
public class Communes {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Communes() {}

    @Inject
    public Communes(Work work) {
        this.work = work;
    }

    private record Line(int uat, String name, int population, Commune.Village village) {}

    public List<Commune> all() {
        Map<Integer, List<Line>> byUat = new LinkedHashMap<>();
        Sql.on(work.connection())
                .list(
                        """
                        select u.siruta as uat, u.display_name, u.population, v.siruta, v.name
                        from core.uat u join core.village v on v.uat = u.siruta
                        where not u.urban order by u.siruta, v.siruta""",
                        row -> new Line(
                                row.getInt("uat"),
                                row.getString("display_name"),
                                row.getInt("population"),
                                new Commune.Village(row.getInt("siruta"), row.getString("name"))))
                .forEach(line -> byUat.computeIfAbsent(line.uat, any -> new ArrayList<>())
                        .add(line));
        return byUat.values().stream()
                .map(lines -> new Commune(
                        lines.get(0).uat,
                        lines.get(0).name,
                        lines.get(0).population,
                        lines.stream().map(Line::village).toList()))
                .toList();
    }

    /** Ids of the households of a bound commune. */
    public Set<UUID> households(int uat) {
        return new HashSet<>(Sql.on(work.connection())
                .list("select id from core.household where uat = ?", row -> row.getObject("id", UUID.class), uat));
    }

    /** Every commune and town of the county. */
    public List<UatCode> uats() {
        return Sql.on(work.connection()).list("select siruta from core.uat", row -> new UatCode(row.getInt("siruta")));
    }

    /** Households of the bound communes. */
    public int size() {
        return Sql.on(work.connection()).only("select count(*) n from core.household", row -> row.getInt("n"));
    }

    /** A commune that holds a census takes part in it. */
    public void takesPart(int uat) {
        Sql.on(work.connection())
                .run("update core.uat set participating = true where siruta = ? and not participating", uat);
    }
}
