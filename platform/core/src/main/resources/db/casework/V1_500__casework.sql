-- The household's plan: the minimum package of services that answers its diagnosis.
create table core.plan (
    id            uuid primary key,
    household_id  uuid not null,
    uat           integer not null,
    assessment_id uuid not null references core.assessment,
    state         text not null,                 -- propus, activ, inchis
    agreement     text not null,                 -- Z06: da, nu, amanat, nespus
    created_at    timestamptz not null,
    horizon       date not null,                 -- at least 12 months (Law 156/2023)
    closed_at     timestamptz,
    closed_because text,                         -- inlocuit: a newer plan took its place; rezolvat: nothing asks for one any more
    unique (id, uat),
    foreign key (household_id, uat) references core.household (id, uat) on update cascade
);
create index on core.plan (household_id);
create table core.plan_line (
    id           uuid primary key,
    plan_id      uuid not null,
    uat          integer not null,
    service      text not null,                  -- code of the catalogue
    category     text not null,                  -- IDE EVA INF CON ACO REF MON
    role         text not null,                  -- AS AMC MSN CS MS
    destinations text[] not null default '{}',   -- R01 … R13
    priority     smallint not null,
    due          date,                           -- null: at request, in season
    repeat_every text,                           -- ISO 8601 period, null: once
    state        text not null,                  -- propus, planificat, in_derulare, furnizat, inchis, anulat, refuzat
    folded_under uuid references core.plan_line, -- null: shown; else readable under that line
    vulnerabilities text[] not null,             -- whose services this line answers, e.g. {V01,V07}
    reason       text,                           -- why it was cancelled or refused
    catalogue    text,                           -- version of the instrument whose words it has; null: that of its plan's assessment
    version      integer not null default 1,
    foreign key (plan_id, uat) references core.plan (id, uat) on update cascade
);
create index on core.plan_line (plan_id);
create index on core.plan_line (uat, state, due);
create table core.plan_line_person (             -- for whom; none for lines of the whole household
    line_id   uuid not null references core.plan_line,
    person_id uuid not null,
    uat       integer not null,
    primary key (line_id, person_id),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.plan_line_person (person_id);
-- Every step of a line, so that nothing that was said about it is lost when it is said anew.
create table core.plan_line_history (
    line_id         uuid not null references core.plan_line,
    version         integer not null,            -- the version that stood at before_state
    plan_id         uuid not null,               -- the plan it was in
    uat             integer not null,
    before_state    text not null,
    after_state     text not null,
    reason          text,
    changed_by      uuid not null,
    changed_by_name text not null,
    changed_at      timestamptz not null default clock_timestamp(),
    primary key (line_id, version),
    foreign key (plan_id, uat) references core.plan (id, uat) on update cascade
);
-- A service that was given to a person, as the module that gave it tells.
create table core.service_delivery (
    id               uuid primary key,
    line_id          uuid not null references core.plan_line,
    person_id        uuid not null,
    uat              integer not null,
    service          text not null,              -- the module's code
    delivered_on     date not null,
    module           text not null,
    recorded_by      uuid not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.service_delivery (line_id);
create index on core.service_delivery (person_id, delivered_on);
call base.secure_by_place('core.plan');
call base.secure_by_place('core.plan_line');
call base.secure_by_person('core.plan_line_person');
call base.secure_by_place('core.plan_line_history');
call base.secure_by_person('core.service_delivery');
