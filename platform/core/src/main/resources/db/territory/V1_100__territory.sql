create table core.uat (
    siruta       integer primary key,
    name         text not null,                  -- as SIRUTA writes it
    display_name text not null,
    kind         text not null,                  -- comună, oraș, municipiu …
    urban        boolean not null,
    population   integer not null,               -- MDLPA 2025, else 2020
    lat          double precision,
    lon          double precision,
    border       jsonb,                          -- GeoJSON geometry, simplified; credit ANCPI / geo-spatial.org
    participating boolean not null default false -- takes part in the county's census
);
create table core.village (
    siruta      integer primary key,
    name        text not null,
    uat         integer not null references core.uat,
    postal_code text,
    urban       boolean not null
);
create index on core.village (uat);
-- A community is part of a UAT or a whole one; which, the county decides.
create table core.community (
    id   uuid primary key,
    uat  integer not null references core.uat,
    name text not null,
    unique (uat, name)
);
create table core.community_village (
    community_id uuid not null references core.community on delete cascade,
    village      integer not null references core.village,
    primary key (village)
);
create table core.community_team (               -- who works there, and as what
    community_id uuid not null references core.community on delete cascade,
    account_id   uuid not null,
    role         text not null,                  -- a role's code
    primary key (community_id, account_id, role)
);
call base.declare_county_wide('core.uat');
call base.declare_county_wide('core.village');
call base.declare_county_wide('core.community');
call base.declare_county_wide('core.community_village');
call base.declare_county_wide('core.community_team');
