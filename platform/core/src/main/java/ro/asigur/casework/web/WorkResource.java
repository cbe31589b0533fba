package ro.asigur.casework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ro.asigur.casework.AlarmSheet;
import ro.asigur.casework.AlarmsInScope;
import ro.asigur.casework.DutiesInScope;
import ro.asigur.casework.PlansBehind;
import ro.asigur.casework.TeamOfCommune;
import ro.asigur.casework.WorkOfCounty;
import ro.asigur.casework.WorkOfToday;
import ro.asigur.kernel.UatCode;

/** {@code /casework}: the day's work of a team, the county's as a coordinator sees it, alarms. */
@ApplicationScoped
@Path("casework")
@Produces(MediaType.APPLICATION_JSON)
public class WorkResource {

    private WorkOfToday today;
    private DutiesInScope duties;
    private AlarmsInScope alarms;
    private WorkOfCounty county;
    private TeamOfCommune team;
    private PlansBehind behind;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected WorkResource() {}

    @Inject
    public WorkResource(
            WorkOfToday today,
            DutiesInScope duties,
            AlarmsInScope alarms,
            WorkOfCounty county,
            TeamOfCommune team,
            PlansBehind behind) {
        this.today = today;
        this.duties = duties;
        this.alarms = alarms;
        this.county = county;
        this.team = team;
        this.behind = behind;
    }

    @GET
    @Path("today")
    public WorkOfToday.Today today(
            @QueryParam("uat") @Nullable Integer uat, @QueryParam("mine") @DefaultValue("true") boolean mine) {
        return today.of(uat, mine);
    }

    @GET
    @Path("duties")
    public DutiesInScope.PageOfDuties duties(
            @QueryParam("uat") @Nullable Integer uat,
            @QueryParam("when") @DefaultValue("overdue") String when,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("of") @Nullable UUID of,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return duties.list(new DutiesInScope.Query(uat, when, mine, of, after, limit));
    }

    @GET
    @Path("alarms")
    public List<AlarmSheet> alarms(
            @QueryParam("uat") @Nullable Integer uat, @QueryParam("household") @Nullable UUID household) {
        return alarms.list(uat, household);
    }

    @GET
    @Path("county")
    public WorkOfCounty.County county() {
        return county.open();
    }

    @GET
    @Path("team")
    public List<TeamOfCommune.TeamMember> team(@QueryParam("uat") @Min(1) @Max(999_999) int uat) {
        return team.of(new UatCode(uat));
    }

    /** @param list not-begun or unmet */
    @GET
    @Path("behind")
    public PlansBehind.PageOfBehind behind(
            @QueryParam("list") @DefaultValue("not-begun") String list,
            @QueryParam("uat") @Nullable Integer uat,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return behind.list(list, uat, after, limit);
    }
}
