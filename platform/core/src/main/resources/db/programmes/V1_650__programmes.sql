-- Programmes (projects) of the county: when, where, for whom, how many. No beneficiaries.
create table core.programme (
    id              uuid primary key,
    code            text not null unique,
    name            text not null,
    funder          text,
    from_day        date not null,
    to_day          date not null,
    uats            integer[] not null default '{}', -- empty: the whole county
    partners        text[] not null default '{}',
    version         integer not null default 1,
    changed_by_name text not null,
    changed_at      timestamptz not null,
    check (from_day <= to_day)
);
create table core.programme_group (              -- for whom, and the proof that they are
    programme_id uuid not null references core.programme,
    position     integer not null,
    code         text not null,
    name         text not null,
    proof        text not null,
    target       integer,                        -- persons; null: none was set
    primary key (programme_id, code)
);
call base.declare_county_wide('core.programme');
call base.declare_county_wide('core.programme_group');

-- A person is in a programme once.
create table core.enrolment (
    programme_id   uuid not null references core.programme,
    person_id      uuid not null,
    uat            integer not null,
    group_code     text not null,
    proof_seen     text not null,                -- what was seen, e.g. the certificate's number
    proof_on       date not null,
    proof_by       uuid not null,
    proof_by_name  text not null,
    enrolled_on    date not null,
    left_on        date,
    left_because   text,
    left_by_name   text,
    primary key (programme_id, person_id),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade,
    foreign key (programme_id, group_code) references core.programme_group
);
create index on core.enrolment (person_id);
call base.secure_by_person('core.enrolment');

-- Access to a service of the directory: asked, decided, waiting, contracted, ended.
create table core.access_ask (
    id              uuid primary key,            -- UUIDv7 of the device
    service_id      uuid not null references core.provider_service,
    person_id       uuid not null,
    uat             integer not null,
    household_id    uuid not null,
    line_id         uuid,                        -- line of the plan it answers
    priority        smallint not null,
    reason          text not null,
    proof_seen      text,
    state           text not null,               -- asked, waiting, admitted, contracted, refused, discharged, withdrawn
    asked_by        uuid not null,
    asked_by_name   text not null,
    asked_at        timestamptz not null,
    eligibility     jsonb not null,              -- as it was when it was asked or decided last
    decided_by_name text,
    decided_at      timestamptz,
    decision_reason text,
    contract_number text,
    contract_from   date,
    contract_to     date,
    objectives      text,
    ended_on        date,
    ended_because   text,
    version         integer not null default 1,
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
-- One living ask of a person for a service.
create unique index on core.access_ask (service_id, person_id) where state in ('asked', 'waiting', 'admitted', 'contracted');
create index on core.access_ask (person_id);
create index on core.access_ask (household_id);
create table core.access_step (
    ask_id     uuid not null references core.access_ask,
    version    integer not null,
    person_id  uuid not null,
    uat        integer not null,
    state      text not null,
    words      text,
    by_account uuid not null,
    by_name    text not null,
    at         timestamptz not null,
    primary key (ask_id, version),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
call base.secure_by_person('core.access_ask');
call base.secure_by_person('core.access_step');

-- Who waits before whom and how many places are taken, in the whole county: ids alone, so that a place in the line can be told to
-- who sees only her own commune.
create table core.access_place (
    ask_id     uuid primary key references core.access_ask,
    service_id uuid not null references core.provider_service,
    priority   smallint not null,
    asked_at   timestamptz not null,
    held       boolean not null                  -- a place is taken; else it waits or was not decided yet
);
create index on core.access_place (service_id, held, priority, asked_at);
call base.declare_county_wide('core.access_place');
