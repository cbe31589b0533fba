-- What a county set otherwise than the default.
create table base.setting (
    key        text primary key,
    value      text not null,
    changed_at timestamptz not null default now(),
    changed_by uuid not null
);
call base.declare_county_wide('base.setting');
