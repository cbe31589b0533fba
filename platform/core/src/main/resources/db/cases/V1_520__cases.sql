-- A household (or one person of it) whose needs the team follows to their end. Nothing of a case is lost: each step stays.
create table core.care_case (
    id               uuid primary key,           -- UUIDv7 of the device
    household_id     uuid not null,
    uat              integer not null,
    subject          uuid,                       -- the member it is about; null: the whole household
    state            text not null,              -- deschis, activ, monitorizare, inchis
    opened_at        timestamptz not null,
    opened_by        uuid not null,
    opened_by_name   text not null,
    responsible      uuid not null,              -- account of who answers for it
    responsible_name text not null,
    review_on        date,                       -- by this day the team looks at it again; null once closed
    closed_at        timestamptz,
    closed_because   text,                       -- rezolvat, transferat_uat, transferat_judet, preluat_dgaspc, mutat, major, deces, refuz, pierdut
    version          integer not null default 1,
    unique (id, uat),
    foreign key (household_id, uat) references core.household (id, uat) on update cascade
);
create unique index on core.care_case (household_id) where state <> 'inchis';
create index on core.care_case (household_id, opened_at desc);
create index on core.care_case (uat, (coalesce(review_on, date '9999-12-31')), id);
create index on core.care_case (responsible) where state <> 'inchis';

-- Who works on it: the commune's team by profession, and specialists to whom a member of the household is entrusted.
create table core.case_member (
    id            uuid primary key,
    case_id       uuid not null,
    uat           integer not null,
    account       uuid not null,
    name          text not null,
    profession_ro text not null,                 -- names of the roles held when added
    profession_en text not null,
    specialist    boolean not null,
    added_at      timestamptz not null,
    ended_at      timestamptz,
    foreign key (case_id, uat) references core.care_case (id, uat) on update cascade
);
create unique index on core.case_member (case_id, account) where ended_at is null;

-- Every step: who, when, why.
create table core.case_step (
    id       uuid primary key,
    case_id  uuid not null,
    uat      integer not null,
    kind     text not null,                      -- opened, moved, closed, reopened, responsible, member-added, member-removed, review, validated
    before   text,
    after    text,
    reason   text,
    at       timestamptz not null,
    by       uuid not null,
    by_name  text not null,
    foreign key (case_id, uat) references core.care_case (id, uat) on update cascade
);
create index on core.case_step (case_id, at);

-- What is said of a case or of a line of its plan, in threads; what waits for an answer is counted until it is given or done.
create table core.case_comment (
    id           uuid primary key,               -- UUIDv7 of the device
    case_id      uuid not null,
    uat          integer not null,
    line_id      uuid,                           -- of the household's plan; null: the case as a whole
    thread       uuid not null,                  -- the first comment of its thread: its own id, or the one it answers
    words        text not null,
    needs_answer boolean not null,
    supervisor   boolean not null,               -- said by who supervises
    at           timestamptz not null,
    by           uuid not null,
    by_name      text not null,
    answered_at  timestamptz,
    done_at      timestamptz,
    done_by_name text,
    foreign key (case_id, uat) references core.care_case (id, uat) on update cascade
);
create index on core.case_comment (case_id, at);
create index on core.case_comment (uat) where needs_answer and answered_at is null and done_at is null;

-- The supervisor's word that the plan is right as it stood.
create table core.case_validation (
    id       uuid primary key,
    case_id  uuid not null,
    uat      integer not null,
    plan_id  uuid not null references core.plan,
    revision integer not null,                   -- core.plan_revision when it was validated
    words    text,
    at       timestamptz not null,
    by       uuid not null,
    by_name  text not null,
    foreign key (case_id, uat) references core.care_case (id, uat) on update cascade
);
create index on core.case_validation (case_id, at desc);
call base.secure_by_place('core.care_case');
call base.secure_by_place('core.case_member');
call base.secure_by_place('core.case_step');
call base.secure_by_place('core.case_comment');
call base.secure_by_place('core.case_validation');
