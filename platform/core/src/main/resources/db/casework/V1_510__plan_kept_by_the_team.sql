-- What the team makes of the plan: who answers for a line, what was added and why, what was given and when, what the family
-- signed; and the alarms of critical situations.
alter table core.plan
    add column catalogue text,                   -- version of the instrument whose words its lines have
    add column priority  smallint,               -- strongest of what it answers, 1 to 4
    add column begin_by  date,                   -- by this day its services should have begun (instrument.md section 3)
    add column unmet     integer not null default 0; -- needs for which nothing has begun, see core.unmet_needs
select set_config('app.uats', (select coalesce(string_agg(siruta::text, ','), '') from core.uat), true);
update core.plan p set catalogue = (select a.version from core.assessment a where a.id = p.assessment_id),
    priority = (select min(l.priority) from core.plan_line l where l.plan_id = p.id);
alter table core.plan alter column catalogue set not null;
create index on core.plan (uat, begin_by) where state = 'propus';

alter table core.plan_line
    add column responsible      uuid,            -- account of who answers for it; null: nobody yet
    add column responsible_name text,
    add column added_because    text,            -- why the team added it; null: the diagnosis asks for it
    add column groundless_since date;            -- the needs it answers were refuted or resolved that day; null: they stand
create index on core.plan_line (responsible, due) where state in ('propus', 'planificat', 'in_derulare');
alter table core.plan_line_history
    add column changes jsonb;                    -- fields besides the state: name -> {before, after}; added: the line began here

alter table core.service_delivery
    alter column person_id drop not null,        -- null: the household as a whole
    alter column module drop not null,           -- null: the team itself
    add column occasion          uuid,           -- given together in one act
    add column delivered_at      time,
    add column note              text,
    add column before_state      text,           -- the line as it stood, so that the delivery can be taken back
    add column before_due        date,
    add column line_version      integer,        -- the version that the delivery made of the line
    add column withdrawn_by      uuid,
    add column withdrawn_by_name text,
    add column withdrawn_at      timestamptz;    -- recorded by mistake and taken back; kept all the same
create index on core.service_delivery (occasion);
create index on core.service_delivery (uat, delivered_on);

-- What the family said of the plan, each time it was asked. The latest is in core.plan.agreement too.
create table core.plan_agreement (
    id               uuid primary key,           -- UUIDv7 of the device
    plan_id          uuid not null,
    uat              integer not null,
    agreement        text not null,              -- da, nu, amanat
    signer           text not null,              -- who of the family said it
    signed_on        date not null,
    way              text not null,              -- drawn, paper, spoken
    signature        text,                       -- drawn: path data of SVG in a box of 600 by 200
    recorded_by      uuid not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    foreign key (plan_id, uat) references core.plan (id, uat) on update cascade
);
create index on core.plan_agreement (plan_id, recorded_at desc);

-- A critical situation (P1): seen by the county's coordinators until one takes it, and open until somebody says what was done.
create table core.alarm (
    id             uuid primary key,
    household_id   uuid not null,
    uat            integer not null,
    assessment_id  uuid references core.assessment, -- the latest that found it; null: seen by a worker alone
    vulnerabilities text[] not null,
    notice_due     boolean not null,             -- the law asks for a notice to DGASPC
    raised_at      timestamptz not null,
    raised_by      uuid not null,
    raised_by_name text not null,
    taken_at       timestamptz,
    taken_by       uuid,
    taken_by_name  text,
    closed_at      timestamptz,
    closed_by      uuid,
    closed_by_name text,
    outcome        text,                         -- what was done
    unique (id, uat),
    foreign key (household_id, uat) references core.household (id, uat) on update cascade
);
create unique index on core.alarm (household_id) where closed_at is null;
create index on core.alarm (uat, raised_at) where closed_at is null;
create table core.alarm_notice (                 -- the mandatory notice, each time it was given
    id               uuid primary key,
    alarm_id         uuid not null,
    uat              integer not null,
    recipient        text not null,
    way              text not null,              -- phone, email, paper, meeting
    number           text,                       -- of registration, or the phone number called
    given_on         date not null,
    given_at         time,
    note             text,
    recorded_by      uuid not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    foreign key (alarm_id, uat) references core.alarm (id, uat) on update cascade
);
create index on core.alarm_notice (alarm_id);
call base.secure_by_place('core.plan_agreement');
call base.secure_by_place('core.alarm');
call base.secure_by_place('core.alarm_notice');

-- Needs of a plan that no service answers: a vulnerability of a person (of the household, where its services are the
-- household's) for which nothing but confirmation and evaluation has begun. A line that stands behind another has begun with it.
create function core.unmet_needs(the_plan uuid) returns integer language sql stable as $$
    with line as (
        select l.id, l.vulnerabilities, p.person_id,
            l.state in ('planificat', 'in_derulare', 'furnizat', 'inchis')
                or coalesce(h.state in ('planificat', 'in_derulare', 'furnizat', 'inchis'), false) as begun
        from core.plan_line l
        left join core.plan_line_person p on p.line_id = l.id
        left join core.plan_line h on h.id = l.folded_under
        where l.plan_id = the_plan and l.category not in ('IDE', 'EVA') and l.groundless_since is null
    ), need as (
        select v.code, line.person_id, bool_or(line.begun) as begun
        from line cross join unnest(line.vulnerabilities) v (code) group by v.code, line.person_id
    )
    select count(*)::integer from need
    where not need.begun and not exists (select from need whole
        where whole.code = need.code and whole.begun and (whole.person_id is null or need.person_id is null))
$$;
-- The day's work asks for promised visits, the longest overdue first.
create index on core.household (return_on, id) where return_on is not null;
