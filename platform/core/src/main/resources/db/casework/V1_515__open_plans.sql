-- Plans that are not closed, as other contexts may list them. Under the reader's own row security.
create function core.open_plans() returns table (plan_id uuid, household_id uuid, uat integer, agreement text, priority smallint)
language sql stable as $$
    select id, household_id, uat, agreement, priority from core.plan where state <> 'inchis'
$$;
-- How often the team changed what a plan says: lines kept, added, edited, dropped, refused. What was given is no change of it.
create function core.plan_revision(the_plan uuid) returns integer language sql stable as $$
    select count(*)::integer from core.plan_line_history
    where plan_id = the_plan and (changes is not null or before_state in ('propus', 'anulat', 'refuzat')
        or after_state in ('anulat', 'refuzat'))
$$;
