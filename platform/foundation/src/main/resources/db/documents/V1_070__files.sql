-- Rows of a commune, or (uat null) of the county as a whole: those are seen by who is bound to all of its communes, so that what
-- the county writes down is not open to each of them.
create function base.bound_county() returns boolean language sql stable as $$
    select cardinality(base.bound_uats()) > 0
        and cardinality(base.bound_uats()) >= (select count(*) from base.county_uats())
$$;
create procedure base.secure_by_place_or_county(tbl regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tbl);
    execute format('alter table %s force row level security', tbl);
    execute format('create policy scope on %s using (uat = any ((select base.bound_uats())::integer[]) '
        || 'or (uat is null and (select base.bound_county())))', tbl);
end $$;
-- Files that the platform keeps. The content is encrypted with the county's key, bound to the county, the file and its digest; a
-- file is never changed and never deleted, but withdrawn.
create table base.kept_file (
    id                uuid primary key,          -- UUIDv7 of the device
    uat               integer,                   -- null: the county as a whole
    owner_kind        text not null,             -- <context>.<what>, e.g. team.protocol
    owner_id          uuid not null,
    name              text not null,
    media_type        text not null,             -- by the content, not by the name
    size              integer not null,          -- bytes, of the plain content
    sha256            bytea not null,            -- of the plain content
    content           bytea not null,            -- AES-256-GCM, county key
    kept_at           timestamptz not null,
    kept_by           uuid not null,
    kept_by_name      text not null,
    withdrawn_at      timestamptz,
    withdrawn_by_name text,
    withdrawn_because text
);
alter table base.kept_file alter column content set storage external; -- what is encrypted is not made smaller
create index on base.kept_file (owner_kind, owner_id, kept_at);
call base.secure_by_place_or_county('base.kept_file');
