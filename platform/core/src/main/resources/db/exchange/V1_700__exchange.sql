-- A file that was brought to be imported, and how far it is. The county's own business, not a commune's: what is imported is
-- seen where it is kept, under its commune.
create table core.import (
    id           uuid primary key,
    system       text not null,                  -- whose keys the file has: asigur, aurora …
    file_name    text not null,
    bytes        bigint not null default 0,
    layout       jsonb,                          -- how the columns of a list are to be read; null: our own format
    state        text not null,                  -- receiving, received, checking, checked, running, done, broken
    actor        uuid not null,                  -- who brought it: what is written is hers
    actor_name   text not null,
    uats         integer[] not null,             -- where she worked then
    created_at   timestamptz not null,
    finished_at  timestamptz,
    rows         integer not null default 0,     -- read so far
    done         integer not null default 0,     -- households gone through
    households   integer not null default 0,     -- households in the file
    counts       jsonb not null default '{}',
    problems     integer not null default 0,     -- all that were found; the first thousand are kept
    failure      text,                           -- code of the problem that ended it
    worked_until timestamptz                     -- somebody is at it until then, unless the server is gone
);
create index on core.import (created_at desc);
-- The file, in pieces, each encrypted with the county's key: it may hold CNPs. Dropped when the import is done.
create table core.import_piece (
    import_id uuid not null references core.import on delete cascade,
    number    integer not null,
    content   bytea not null,
    primary key (import_id, number)
);
-- What was found, by its place in the file; never the value of a person's field.
create table core.import_problem (
    import_id uuid not null references core.import on delete cascade,
    number    integer not null,
    file      text not null,
    line      integer not null,                  -- 0: the file as a whole
    field     text not null,                     -- column, or code of a question
    weight    text not null,                     -- error: the household stays out; notice
    problem   text not null,                     -- code of the problem
    args      jsonb not null,
    primary key (import_id, number)
);
-- What became of each household, written in the transaction that wrote the household: a run that broke goes on after it.
create table core.import_household (
    import_id    uuid not null references core.import on delete cascade,
    external_id  text not null,
    outcome      text not null,                  -- added, changed, same, refused
    household_id uuid,
    primary key (import_id, external_id)
);
-- Whose key of ours is whose of theirs. Ids alone.
create table core.external_key (
    system      text not null,
    kind        text not null,                   -- household, person, assessment
    external_id text not null,
    our_id      uuid not null,
    fingerprint bytea,                           -- of a household: SHA-256 of all its rows as they came
    mapped_by   text not null,
    mapped_at   timestamptz not null,
    primary key (system, kind, external_id)
);
create index on core.external_key (our_id);
-- How the lists of a system are read, as chosen on the screen the last time.
create table core.import_layout (
    system   text primary key,
    layout   jsonb not null,
    saved_by text not null,
    saved_at timestamptz not null
);
call base.declare_county_wide('core.import');
call base.declare_county_wide('core.import_piece');
call base.declare_county_wide('core.import_problem');
call base.declare_county_wide('core.import_household');
call base.declare_county_wide('core.external_key');
call base.declare_county_wide('core.import_layout');
