-- What somebody is told: a kind, numbers and a place on screen. No name, no address: these stay in the files that it opens.
create table base.told (
    id         uuid primary key,
    account_id uuid not null references base.account,
    kind       text not null,
    args       jsonb not null,                   -- count, uat: what the kind's text is filled with
    href       text not null,                    -- a path of the client
    urgent     boolean not null,
    dedup      text not null,                    -- the same thing is told once
    made_at    timestamptz not null,
    read_at    timestamptz,
    unique (account_id, dedup)
);
create index on base.told (account_id, made_at desc);
create index on base.told (account_id) where read_at is null;

-- What a person chose otherwise than a kind has it.
create table base.told_choice (
    account_id uuid not null references base.account,
    kind       text not null,
    channel    text not null,                    -- email, sms
    chosen     boolean not null,
    primary key (account_id, kind, channel)
);
create table base.told_habits (
    account_id      uuid primary key references base.account,
    quiet_from      time not null,
    quiet_until     time not null,
    urgent_in_quiet boolean not null
);

-- What goes out. Several of one kind that come close together are one message; who has no account is written to by a sealed
-- address, which is wiped when the message has gone or was given up.
create table base.message (
    id            uuid primary key,              -- the Message-ID too: a second sending after a crash is told by it
    account_id    uuid references base.account,
    kind          text not null,
    channel       text not null,
    many          integer not null default 1,
    urgent        boolean not null,
    sealed        bytea,                         -- AES-256-GCM, county key: an outside address, a link that works once
    first_at      timestamptz not null,          -- of the first and the last thing it tells
    last_at       timestamptz not null,
    due_at        timestamptz not null,
    state         text not null,                 -- gathering, leaving, sent, given-up, dropped
    attempts      integer not null default 0,
    claimed_until timestamptz,
    sent_at       timestamptz,
    problem       text                           -- the last one, or why it was dropped
);
create unique index message_gathering on base.message (account_id, kind, channel) where state = 'gathering';
create index on base.message (due_at) where state in ('gathering', 'leaving');
create index on base.message (account_id, kind, channel, sent_at) where state = 'sent';
create index on base.message (last_at desc);
call base.declare_county_wide('base.told');
call base.declare_county_wide('base.told_choice');
call base.declare_county_wide('base.told_habits');
call base.declare_county_wide('base.message');
