-- The foundation asks for the persons granted to an account when it binds a transaction; the census knows them.
create or replace function base.granted_people(account uuid) returns text language plpgsql stable as $$
begin -- asked by every transaction: PL/pgSQL keeps the plan of its query, an SQL function makes it anew at each call
    return (select coalesce(string_agg(distinct person_id::text, ','), '') from core.person_grant
        where account_id = account and starts_at <= now() and ends_at > now() and ended_at is null);
end $$;
