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
    started_at    timestamptz not null,
    submitted_at  timestamptz,
    foreign key (household_id, uat) references core.household (id, uat) on update cascade
);
create index on core.assessment (household_id, started_at desc);
create table core.answer_set (                   -- current answers of one member (P, C, G, A)
    assessment_id uuid not null references core.assessment,
    person_id     uuid not null,
    uat           integer not null,
    answers       jsonb not null default '{}',
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
call base.secure_by_place('core.assessment');
call base.secure_by_person('core.answer_set');
call base.secure_by_person('core.diagnosis');
