-- Who lives here over time. The dead stay on file and count nowhere.
alter table core.person
    add column died_on      date,
    add column known_before boolean;             -- of a child: whether any service knew her before the first visit; null: not asked
alter table core.household
    add column main_carer   uuid;                -- the member who mainly cares for the children

-- Births, deaths, moves in and out. What was said by mistake is withdrawn and stays readable.
create table core.life_event (
    id             uuid primary key,             -- UUIDv7 of the device
    person_id      uuid not null,
    uat            integer not null,
    kind           text not null,                -- birth, arrived, moved, left, death
    why            text,                         -- of a move: moved, split, joined, transfer
    happened_on    date not null,
    from_household uuid,                         -- where she lived, if that is on file
    to_household   uuid,                         -- where she lives, if that is on file
    before         jsonb not null default '{}',  -- what a withdrawal gives back: {presence}
    words          text,
    author         uuid not null,
    author_name    text not null,
    made_at        timestamptz not null,
    withdrawn_by_name text,
    withdrawn_at   timestamptz,
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.life_event (person_id);
create index on core.life_event (from_household);
create index on core.life_event (to_household);
call base.secure_by_person('core.life_event');

-- Persons without a CNP, and children whom nobody knew, are listed and counted.
create index on core.person (uat) where cnp_lookup is null;
create index on core.person (uat) where known_before is false;
