-- The life of one vulnerability of one person, across assessments: where it stands, and every step that led there.
create table core.need (
    person_id     uuid not null,
    uat           integer not null,
    vulnerability text not null,
    state         text not null,                 -- suspected, confirmed, refuted, resolved, returned
    priority      smallint not null,             -- the stronger of what the rules found and what was set by hand
    hand_priority smallint,                      -- null: never added by hand
    gone          boolean not null default false, -- the latest assessment does not find it any more: proposed as resolved
    evidence      jsonb not null default '{}',   -- the answers that made it, as the latest assessment that found it read them
    assessment_id uuid references core.assessment, -- the latest that found it; null: no rule ever did
    version       integer not null default 1,
    primary key (person_id, vulnerability),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.need (uat, vulnerability, state);
create table core.need_step (
    person_id     uuid not null,
    vulnerability text not null,
    version       integer not null,              -- the need's after this step
    uat           integer not null,
    what          text not null,                 -- found, still, again, gone, back, added, judged
    before_state  text,                          -- null: it begins here
    after_state   text not null,
    priority      smallint not null,
    reason        text,
    assessment_id uuid references core.assessment, -- null: between assessments
    made_by       uuid not null,
    made_by_name  text not null,
    made_at       timestamptz not null,          -- by the device's clock
    kept_at       timestamptz not null default clock_timestamp(),
    primary key (person_id, vulnerability, version),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
call base.secure_by_person('core.need');
call base.secure_by_person('core.need_step');
