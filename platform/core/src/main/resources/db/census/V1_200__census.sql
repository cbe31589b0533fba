create table core.household (
    id          uuid primary key,                -- UUIDv7 of the device
    uat         integer not null references core.uat,
    village     integer not null references core.village,
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
create index on core.household (uat, priority);
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
-- county-wide on purpose: it is what the binding of a transaction is made of, and it holds ids alone.
create table core.person_grant (
    account_id uuid not null,
    person_id  uuid not null references core.person (id),
    reason     text not null,
    granted_at timestamptz not null default now(),
    ends_at    timestamptz not null,
    primary key (account_id, person_id, reason)
);
create index on core.person_grant (account_id, ends_at);

-- One row a UAT: the last household number given.
create table core.household_number (uat integer primary key references core.uat, last integer not null);

call base.secure_by_place('core.household');
alter table core.person enable row level security;
alter table core.person force row level security;
create policy scope on core.person using (
    uat = any (string_to_array(coalesce(current_setting('app.uats', true), ''), ',')::integer[])
    or id = any (string_to_array(coalesce(current_setting('app.people', true), ''), ',')::uuid[]));
call base.secure_by_person('core.name_token');
call base.declare_county_wide('core.person_grant');
call base.declare_county_wide('core.household_number');
