-- One visit of one household with one version of the instrument. Never overwritten: a re-evaluation is a new row.
create table core.assessment (
    id            uuid primary key,              -- UUIDv7 of the device
    household_id  uuid not null,
    uat           integer not null,
    instrument    text not null,
    version       text not null,
    state         text not null,                 -- draft, submitted
    kind          text not null,                 -- Z03: initiala, reevaluare, sesizare, urgenta
    visit_date    date not null,
    answers       jsonb not null default '{}',   -- current household answers (Z, H, I), derived from the commands
    author        uuid not null,
    author_name   text not null default '',
    by_others     jsonb not null default '{}',   -- question -> {name, at}: household answers that somebody else wrote
    started_at    timestamptz not null,
    submitted_at  timestamptz,
    unique (id, uat),
    foreign key (household_id, uat) references core.household (id, uat) on update cascade
);
create index on core.assessment (household_id, started_at desc);
-- An interview begun on two devices is one draft: what the second device called it leads to the first.
create table core.assessment_alias (
    alias         uuid primary key,
    assessment_id uuid not null,
    uat           integer not null,
    foreign key (assessment_id, uat) references core.assessment (id, uat) on update cascade
);
create table core.answer_set (                   -- current answers of one member (P, C, G, A)
    assessment_id uuid not null references core.assessment,
    person_id     uuid not null,
    uat           integer not null,
    answers       jsonb not null default '{}',
    by_others     jsonb not null default '{}',
    primary key (assessment_id, person_id),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.answer_set (person_id);
create table core.diagnosis (
    id            uuid primary key,
    assessment_id uuid not null references core.assessment,
    household_id  uuid not null,
    person_id     uuid not null,
    uat           integer not null,
    vulnerability text not null,
    priority      smallint not null,             -- 0: listed to be clarified, not raised
    fired         text[] not null,               -- criteria that are true
    unknown       text[] not null,               -- criteria left unknown ("de clarificat")
    state         text not null,                 -- suspected, to-clarify (later: confirmed, refuted, resolved, returned)
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.diagnosis (assessment_id);
create index on core.diagnosis (person_id);
create index on core.diagnosis (uat, vulnerability);
-- The same question answered from the same base by two people: both values are kept. One of them is in the current answers
-- meanwhile, the one of higher concern; whoever answers again, having seen it, chooses.
create table core.answer_conflict (
    id            uuid primary key,
    assessment_id uuid not null,
    uat           integer not null,
    person_id     uuid,                          -- null: an answer about the household
    question      text not null,
    earlier       jsonb not null,                -- {value, author, at}
    later         jsonb not null,
    chosen        jsonb,                         -- null while open
    chosen_by     uuid,
    found_at      timestamptz not null default clock_timestamp(),
    foreign key (assessment_id, uat) references core.assessment (id, uat) on update cascade
);
create index on core.answer_conflict (assessment_id);
call base.secure_by_place('core.assessment');
call base.secure_by_place('core.assessment_alias');
call base.secure_by_place('core.answer_conflict');
call base.secure_by_person('core.answer_set');
call base.secure_by_person('core.diagnosis');
