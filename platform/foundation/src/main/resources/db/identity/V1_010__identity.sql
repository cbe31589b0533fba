create table base.account (
    id             uuid primary key,
    username       text collate "C" not null unique, -- lower case
    name           text not null,
    email          text,
    phone          text,
    state          text not null,                -- invited, active, closed
    locale         text not null default 'ro',
    password_hash  text,                         -- Argon2id, PHC string
    totp_secret    bytea,                        -- AES-256-GCM, county key
    totp_last_step bigint not null default 0,    -- a code is taken once
    failed_logins  integer not null default 0,
    locked_until   timestamptz,
    last_seen      timestamptz,
    created_at     timestamptz not null default now()
);
create table base.recovery_code (
    account_id uuid not null references base.account,
    code_hash  bytea not null,                   -- SHA-256 of 80 random bits
    used_at    timestamptz,
    primary key (account_id, code_hash)
);
-- Roles are data; their permissions too. A grant says who holds a role, in which communes (null: the county), from when to when.
create table base.role (
    code          text primary key,
    name_ro       text not null,
    name_en       text not null,
    scope         text not null,                 -- uats, county
    second_factor boolean not null default false,
    position      integer not null
);
create table base.role_permission (
    role       text not null references base.role,
    permission text not null,
    primary key (role, permission)
);
create table base.role_grant (
    id         uuid primary key,
    account_id uuid not null references base.account,
    role       text not null references base.role,
    uats       integer[],
    valid_from date not null,
    valid_until date,
    granted_by uuid not null,
    ended_at   timestamptz
);
create index on base.role_grant (account_id);
create table base.session (
    token_hash bytea primary key,                -- SHA-256 of 256 random bits
    account_id uuid not null references base.account,
    csrf       text not null,
    created_at timestamptz not null default now(),
    seen_at    timestamptz not null default now(),
    expires_at timestamptz not null,             -- absolute
    ended_at   timestamptz
);
create index on base.session (account_id);
-- Links that work once: an invitation, a new password, a plugin's guest link.
create table base.one_time_link (
    token_hash bytea primary key,
    kind       text not null,
    payload    jsonb not null,
    made_at    timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);
call base.declare_county_wide('base.account');
call base.declare_county_wide('base.recovery_code');
call base.declare_county_wide('base.role');
call base.declare_county_wide('base.role_permission');
call base.declare_county_wide('base.role_grant');
call base.declare_county_wide('base.session');
call base.declare_county_wide('base.one_time_link');
