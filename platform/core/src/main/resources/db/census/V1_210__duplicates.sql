-- "The same person?": a pair is one case whichever of the two was written down later. A pair that was said to be two people
-- stays and is not offered again.
alter table core.duplicate_case
    add column reasons         text[] not null default '{same-cnp}', -- see Likeness
    add column score           smallint not null default 100,        -- the higher, the more alike
    add column decided_by      uuid,
    add column decided_by_name text,
    add column decided_at      timestamptz,
    add column words           text;                                 -- why two people, in the decider's words
create unique index on core.duplicate_case (least(person_id, other_person), greatest(person_id, other_person));
create index on core.duplicate_case (state, score desc, id);

-- Where look-alikes are looked for: by birth date and by CNP, both reached beneath row security.
create index on core.person (birth_date);
create index on core.person (merged_into) where merged_into is not null;

create or replace function core.note_duplicates(the_person uuid, the_uat integer, lookup bytea) returns boolean language plpgsql volatile as $$
declare bound text := current_setting('app.uats', true);
begin
    perform set_config('app.uats', (select string_agg(siruta::text, ',') from core.uat), true);
    insert into core.duplicate_case (id, person_id, uat, other_person, other_uat)
        select gen_random_uuid(), the_person, the_uat, p.id, p.uat from core.person p
        where p.cnp_lookup = lookup and p.id <> the_person
        on conflict do nothing;
    perform set_config('app.uats', coalesce(bound, ''), true);
    return exists (select 1 from core.person p where p.cnp_lookup = lookup and p.id <> the_person);
end $$;

-- Two records of one person are joined by a pointer (person.merged_into); no row moves. Taking them apart clears the pointer.
create table core.person_merge (
    id               uuid primary key,           -- UUIDv7 of the device
    person_id        uuid not null,              -- the absorbed record
    uat              integer not null,
    into_person      uuid not null,              -- the record that stays
    into_uat         integer not null,
    taken            text[] not null default '{}', -- fields that the staying record took from the absorbed one
    merged_by        uuid not null,
    merged_by_name   text not null,
    merged_at        timestamptz not null,
    unmerged_by      uuid,
    unmerged_by_name text,
    unmerged_at      timestamptz,
    foreign key (person_id, uat) references core.person (id, uat) on update cascade,
    foreign key (into_person, into_uat) references core.person (id, uat) on update cascade
);
create unique index on core.person_merge (person_id) where unmerged_at is null;
create index on core.person_merge (into_person);
alter table core.person_merge enable row level security;
alter table core.person_merge force row level security;
create policy scope on core.person_merge using (
    uat = any ((select base.bound_uats())::integer[]) or into_uat = any ((select base.bound_uats())::integer[]));

-- What was recorded of the staying record while the two were one, listed when they are taken apart: it stays where it is, and
-- somebody says of whom it is.
create table core.unmerge_item (
    id              uuid primary key,
    merge_id        uuid not null references core.person_merge,
    person_id       uuid not null,               -- the record it lies with
    uat             integer not null,
    source          text not null,               -- fields, interview, plan, service
    subject         uuid not null,               -- the record itself: person, assessment, plan line, delivery
    what            jsonb not null,              -- codes and dates that tell it in words
    recorded_at     timestamptz not null,
    about           text,                        -- null: to decide; stays, other
    decided_by      uuid,
    decided_by_name text,
    decided_at      timestamptz,
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.unmerge_item (merge_id);
create index on core.unmerge_item (person_id);
call base.secure_by_person('core.unmerge_item');
