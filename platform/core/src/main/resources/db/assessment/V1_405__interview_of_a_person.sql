-- Who was granted a person sees her answers and her diagnosis, not the household's interviews: which one is the latest is told
-- by this function alone, its id, day and guide and nothing else. Only inside it is the person's commune bound, and only for
-- a person whom the reader may see.
create function core.last_interview_of(the_person uuid)
    returns table (assessment_id uuid, visit_date date, version text) language plpgsql volatile as $$
declare
    bound text := current_setting('app.uats', true);
    home  integer;
    house uuid;
begin
    select p.uat, p.household_id into home, house from core.person p where p.id = the_person;
    if not found then
        return;
    end if;
    perform set_config('app.uats', home::text, true);
    return query select a.id, a.visit_date, a.version from core.assessment a
        where a.household_id = house and a.state = 'submitted' and a.answers ->> 'Z02' = 'realizata'
        order by a.submitted_at desc limit 1;
    perform set_config('app.uats', coalesce(bound, ''), true);
end $$;
