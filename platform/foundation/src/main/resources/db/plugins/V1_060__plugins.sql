-- Which plugins the county has switched on. A plugin without a row was never switched.
create table base.plugin_state (
    plugin     text primary key,
    enabled    boolean not null,
    changed_by uuid not null,
    changed_at timestamptz not null default now()
);
call base.declare_county_wide('base.plugin_state');
