create table core.household (
    id          uuid primary key,                -- UUIDv7 of the device
    uat         integer not null references core.uat,
    village     integer not null references core.village,
    head_name   text not null default '',        -- of the head, else of the first member, as people say it: Ana Rusu
    head_sort   text not null default '',        -- the same, family name first: lists are sorted by it
    number      integer not null,                -- running number in the UAT, given by the server, for people to say aloud
    address     text not null default '',
    phone       text,
    status      text not null,                   -- planned, visited, refused, absent, empty, wrong-address
    priority    smallint,                        -- strongest of its members' open vulnerabilities, 1 to 4
    members     integer not null default 0,      -- present members
    children    integer not null default 0,
    last_visit  date,
    return_on   date,                            -- agreed return visit
    reevaluate_on date,                          -- due re-evaluation (instrument.md section 3)
    reevaluation_due boolean not null default false, -- set by the job, cleared by a new assessment
    version     integer not null default 1,
    created_by  uuid not null,
    created_at  timestamptz not null,
    unique (id, uat),
    unique (uat, number)
);
create index on core.household (uat, village, number);
-- One per way of sorting the list, so that a page of it is read in order.
create index on core.household (coalesce(priority, 9), uat, number);
create index on core.household (coalesce(last_visit, date '0001-01-01') desc, id desc);
create index on core.household (head_sort collate "ro-RO-x-icu", id);
create index on core.household (reevaluate_on) where not reevaluation_due;

create table core.person (
    id           uuid primary key,
    uat          integer not null,
    household_id uuid not null,
    position     integer not null,               -- order in the household, from 1
    family_name  text not null,
    given_name   text not null,
    birth_date   date,
    birth_precision text not null,               -- exact, month, year, estimated
    sex          text,                           -- m, f; null while unknown
    cnp_cipher   bytea,                          -- AES-256-GCM, county key
    cnp_lookup   bytea,                          -- HMAC-SHA256, county key; not unique: a repeat opens a duplicate case
    no_cnp_reason text,
    relation     text,                           -- P05: to the head of the household
    presence     text not null,                  -- P13
    mother       text,                           -- member's id, 'absent' or 'unknown'
    father       text,
    partner      uuid,                           -- a member of the household, or null
    merged_into  uuid,
    version      integer not null default 1,
    created_by   uuid not null,
    created_at   timestamptz not null,
    unique (id, uat),
    foreign key (household_id, uat) references core.household (id, uat) on update cascade
);
create index on core.person (household_id);
create index on core.person (uat, family_name, given_name);
create index on core.person (cnp_lookup);

-- The day ages are counted from: 1 July when only the year is known.
create function core.counted_from(birth_date date, birth_precision text) returns date language sql immutable parallel safe as $$
    select case when birth_precision in ('year', 'estimated')
        then make_date(extract(year from birth_date)::integer, 7, 1) else birth_date end
$$;

-- Normalised words of a name (no diacritics, lower case, â/î both ways) for search as you type: prefix by range, which row
-- security lets through to the index, unlike LIKE and trigrams.
create table core.name_token (
    token     text collate "C" not null,
    uat       integer not null,
    person_id uuid not null,
    primary key (token, uat, person_id),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade on delete cascade
);
create index on core.name_token (person_id);

-- Persons granted one by one to an account (a consult, a centre's contract, a referral, a transfer offer). The table is
-- county-wide on purpose: it is what the binding of a transaction is made of, and it holds ids alone. A grant is never
-- deleted: who could see whom, and why, can be told later.
create table core.person_grant (
    id         uuid primary key default gen_random_uuid(), -- UUIDv7 of the device
    account_id uuid not null,
    person_id  uuid not null references core.person (id),
    reason     text not null,                    -- consult, referral, centre, transfer, other
    starts_at  timestamptz not null default now(),
    ends_at    timestamptz not null,
    given_by   uuid,                             -- null: a module
    given_at   timestamptz not null default now(),
    ended_by   uuid,
    ended_at   timestamptz                       -- ended before its time
);
create index on core.person_grant (account_id, ends_at) where ended_at is null;
create index on core.person_grant (person_id);

-- Household numbers come from one sequence per commune, core.household_number_<siruta>, made by the first filling: a counter
-- row would let only one interview of a commune be saved at a time. A number is never given twice; gaps happen.
create function core.next_household_number(uat integer) returns integer language sql volatile as $$
    select nextval(format('core.household_number_%s', uat)::regclass)::integer
$$;

-- Each time somebody stood at the door, with or without an interview.
create table core.visit (
    id           uuid primary key,
    household_id uuid not null,
    uat          integer not null,
    visit_date   date not null,
    outcome      text not null,                  -- Z02: realizata, absent, refuz, nelocuita, adresa_gresita
    return_on    date,
    author       uuid not null,
    author_name  text not null,
    made_at      timestamptz not null,           -- the device's clock
    foreign key (household_id, uat) references core.household (id, uat) on update cascade
);
create index on core.visit (household_id, visit_date desc);

-- Values that were replaced: no value of a file is lost. before holds the replaced fields alone, CNP as its cipher text.
create table core.household_history (
    household_id uuid not null,
    uat          integer not null,
    version      integer not null,               -- the version that held these values
    before       jsonb not null,
    changed_by   uuid not null,
    device       uuid not null,
    changed_at   timestamptz not null default clock_timestamp(),
    primary key (household_id, version),
    foreign key (household_id, uat) references core.household (id, uat) on update cascade
);
create table core.person_history (
    person_id    uuid not null,
    uat          integer not null,
    version      integer not null,
    before       jsonb not null,
    changed_by   uuid not null,
    device       uuid not null,
    changed_at   timestamptz not null default clock_timestamp(),
    primary key (person_id, version),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);

-- The same CNP written down twice. Seen only by who may see both: a row is hidden where either commune is not bound, so that
-- it never tells that someone exists elsewhere.
create table core.duplicate_case (
    id           uuid primary key,
    person_id    uuid not null,                  -- the later one
    uat          integer not null,
    other_person uuid not null,
    other_uat    integer not null,
    state        text not null default 'open',   -- open, merged, distinct
    found_at     timestamptz not null default clock_timestamp(),
    unique (person_id, other_person),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade,
    foreign key (other_person, other_uat) references core.person (id, uat) on update cascade
);
create index on core.duplicate_case (other_person);

-- Looks for the CNP in the whole county and writes the cases down; only inside it are all communes bound. It tells no more
-- than whether one of them is within what the asker may see.
create function core.note_duplicates(the_person uuid, the_uat integer, lookup bytea) returns boolean language plpgsql volatile as $$
declare bound text := current_setting('app.uats', true);
begin
    perform set_config('app.uats', (select string_agg(siruta::text, ',') from core.uat), true);
    insert into core.duplicate_case (id, person_id, uat, other_person, other_uat)
        select gen_random_uuid(), the_person, the_uat, p.id, p.uat from core.person p
        where p.cnp_lookup = lookup and p.id <> the_person
        on conflict (person_id, other_person) do nothing;
    perform set_config('app.uats', coalesce(bound, ''), true);
    return exists (select 1 from core.person p where p.cnp_lookup = lookup and p.id <> the_person);
end $$;

call base.secure_by_place('core.household');
call base.secure_by_place('core.visit');
call base.secure_by_place('core.household_history');
call base.secure_by_person('core.person_history');
call base.secure_by_place('core.duplicate_case');
create policy other_side on core.duplicate_case as restrictive using (other_uat = any ((select base.bound_uats())::integer[]));
alter table core.person enable row level security;
alter table core.person force row level security;
create policy scope on core.person using (
    uat = any ((select base.bound_uats())::integer[])
    or id = any ((select base.bound_people())::uuid[]));
call base.secure_by_person('core.name_token');
call base.declare_county_wide('core.person_grant');

-- What was said when a person was granted: about a person, so it is seen by who may see the person.
create table core.person_grant_words (
    grant_id  uuid primary key references core.person_grant,
    person_id uuid not null,
    uat       integer not null,
    words     text not null,
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.person_grant_words (person_id);
call base.secure_by_person('core.person_grant_words');
