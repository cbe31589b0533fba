-- Where a village lies, once somebody of its team has put it on the map; until then it is in a list.
create table core.village_point (
    village     integer primary key references core.village,
    uat         integer not null references core.uat,
    lat         double precision not null,
    lon         double precision not null,
    set_by      uuid not null,
    set_by_name text not null,
    set_at      timestamptz not null
);
create index on core.village_point (uat);
call base.declare_county_wide('core.village_point');
