package ro.asigur.census.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import ro.asigur.census.api.PersonRegister;
import ro.asigur.census.api.PersonSheet;
import ro.asigur.kernel.PersonId;
import ro.asigur.tenancy.api.CountyClock;
import ro.asigur.tenancy.api.Sql;
import ro.asigur.tenancy.api.Work;

/** One person, under row security: by her commune or because she was granted. */
@ApplicationScoped
public class RegisterOfPersons implements PersonRegister {

    private Work work;
    private Persons persons;
    private CountyClock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RegisterOfPersons() {}

    @Inject
    public RegisterOfPersons(Work work, Persons persons, CountyClock clock) {
        this.work = work;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public Optional<PersonSheet> find(PersonId person) {
        return persons.find(person.value())
                .map(known -> new PersonSheet(
                        RegisterOfHouseholds.sheet(known, clock.today(), Map.of()),
                        known.household().value(),
                        known.uat().siruta(),
                        Sql.on(work.connection())
                                .only(
                                        "select display_name from core.uat where siruta = ?",
                                        row -> row.getString(1),
                                        known.uat().siruta())));
    }
}
