-- Notes about places; nobody's data, hence bound to the commune alone.
create table plg_example.note (
    id          uuid primary key,
    uat         integer not null references core.uat,
    text        text not null check (length(text) between 1 and 500),
    author      uuid not null,
    author_name text not null,
    written_at  timestamptz not null
);
create index on plg_example.note (uat, written_at desc);
call base.secure_by_place('plg_example.note');
