package ro.asigur.exchange.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ro.asigur.exchange.judging.Land;
import ro.asigur.kernel.UatCode;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** The communes and villages into which the actor of the open transaction may bring households. */
@ApplicationScoped
public class LandOfImports {

    private Work work;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected LandOfImports() {}

    @Inject
    public LandOfImports(Work work) {
        this.work = work;
    }

    public Land read() {
        Integer[] mine = work.binding().uats().stream().map(UatCode::siruta).toArray(Integer[]::new);
        List<Land.Village> all = Sql.on(work.connection())
                .list(
                        """
                        select v.siruta, v.name, u.siruta as uat, u.display_name from core.village v
                        join core.uat u on u.siruta = v.uat where u.siruta = any (?) order by v.siruta""",
                        row -> new Land.Village(
                                row.getInt("siruta"),
                                row.getString("name"),
                                row.getInt("uat"),
                                row.getString("display_name")),
                        (Object) mine);
        return new Land(all);
    }

    /** Every published version of the guide. */
    public List<String> versions() {
        return Sql.on(work.connection())
                .list("select version from core.instrument_version", row -> row.getString("version"));
    }

    /** Communes that hold a census take part in it. */
    public void takePart(Integer[] uats) {
        Sql.on(work.connection())
                .run("update core.uat set participating = true where siruta = any (?) and not participating", (Object)
                        uats);
    }
}
