-- The foundation asks for the county's communes when it scopes an actor; the territory knows them.
create or replace function base.county_uats() returns table (siruta integer, name text) language sql stable as $$
    select u.siruta, u.display_name from core.uat u order by u.display_name collate "ro-RO-x-icu"
$$;
