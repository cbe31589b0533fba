-- The county's service directory: who gives what, where, to whom. Institutions and services, no beneficiaries.
create table core.provider (
    id              uuid primary key,
    code            text not null unique,        -- the county's own; the import file knows a provider by it
    name            text not null,
    legal_form      text not null,               -- public, ong, firma, cult, cabinet
    accreditation   text,                        -- number of the accreditation or licence
    accredited_until date,
    contact         text,                        -- who answers there
    phone           text,
    email           text,
    address         text,
    uat             integer references core.uat, -- where it stands; null: the county's
    account_id      uuid,                        -- who answers for it with an account here; null: none
    account_name    text,
    closed_on       date,                        -- from this day on it takes nobody
    closed_because  text,
    version         integer not null default 1,
    changed_by_name text not null,
    changed_at      timestamptz not null
);
create table core.provider_service (
    id           uuid primary key,
    provider_id  uuid not null references core.provider,
    position     integer not null,
    code         text not null,                  -- of the provider's own
    name         text not null,
    category     text not null,                  -- IDE EVA INF CON ACO REF MON
    destinations text[] not null,                -- kinds R01 … R13 it answers to
    specialties  text,
    age_from     integer,                        -- completed years
    age_to       integer,
    places       integer,                        -- at the same time; null: not limited
    cost         text,
    hours        text,
    uats         integer[] not null default '{}', -- whose people it takes; empty: the county's
    target_group text,                           -- PROGRAMME or PROGRAMME/group: only who is enrolled there
    proof        text,                           -- the paper it asks for
    closed_on    date,
    unique (provider_id, code),
    check (places >= 0)
);
call base.declare_county_wide('core.provider');
call base.declare_county_wide('core.provider_service');

-- A person is sent to a provider, and what came of it.
create table core.referral (
    id             uuid primary key,             -- UUIDv7 of the device
    person_id      uuid not null,
    uat            integer not null,
    household_id   uuid not null,
    line_id        uuid,                         -- line of the household's plan it answers; null: by itself
    destination    text not null,                -- R01 … R13
    provider_id    uuid not null references core.provider,
    service_id     uuid references core.provider_service,
    reason         text not null,
    priority       smallint not null,
    mandatory      boolean not null,             -- a notice the law asks for: without the family's consent
    consent_by     text,                         -- who of the family
    consent_on     date,
    channel        text not null,                -- account, email, phone, paper, link
    answer_phone   text,                         -- where the provider reaches who sent it
    sent_by        uuid not null,
    sent_by_name   text not null,
    sent_at        timestamptz not null,
    answer_by      timestamptz not null,
    state          text not null,                -- sent, received, accepted, refused, fed-back, closed, withdrawn
    state_at       timestamptz not null,
    refused_because text,
    feedback       text,
    service_given  boolean,
    given_on       date,
    ended_because  text,                         -- why it was closed or withdrawn
    version        integer not null default 1,
    unique (id, uat),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.referral (uat, state, answer_by);
create index on core.referral (person_id, sent_at);
create index on core.referral (household_id);
create index on core.referral (provider_id, state);
create index on core.referral (line_id) where line_id is not null;
create table core.referral_step (                -- every step, by whom and how it was told
    referral_id uuid not null references core.referral,
    version     integer not null,
    person_id   uuid not null,
    uat         integer not null,
    state       text not null,
    words       text,
    way         text not null,                   -- team, account, link
    by_account  uuid not null,
    by_name     text not null,
    at          timestamptz not null,
    primary key (referral_id, version),
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
-- The way in for a provider without an account. The secret itself is nowhere.
create table core.referral_link (
    id          uuid primary key,
    referral_id uuid not null references core.referral,
    person_id   uuid not null,
    uat         integer not null,
    digest      bytea not null unique,           -- SHA-256 of the secret
    made_by_name text not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    opened      integer not null default 0,
    last_opened timestamptz,
    ended_at    timestamptz,                     -- a newer one took its place, or the referral ended
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.referral_link (referral_id);
call base.secure_by_person('core.referral');
call base.secure_by_person('core.referral_step');
call base.secure_by_person('core.referral_link');

-- Which commune a link leads to, asked before anything is bound: it tells a number to who holds the secret, nothing to others.
create function core.uat_of_referral_link(secret bytea) returns integer language plpgsql volatile as $$
declare
    bound text := current_setting('app.uats', true);
    found_uat integer;
begin
    perform set_config('app.uats', (select string_agg(siruta::text, ',') from core.uat), true);
    select l.uat into found_uat from core.referral_link l where l.digest = secret;
    perform set_config('app.uats', coalesce(bound, ''), true);
    return found_uat;
end $$;
