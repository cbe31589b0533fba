-- Every command of the field screens with its answer: a repeat returns the same answer. Never changed.
create table base.command (
    id          uuid primary key,                -- UUIDv7 of the device
    type        text not null,
    actor       uuid not null,
    device      uuid not null,
    made_at     timestamptz not null,            -- the device's clock
    received_at timestamptz not null default clock_timestamp(),
    fingerprint bytea not null,                  -- SHA-256 of type, base and payload
    base        jsonb,
    payload     jsonb not null,
    answer      jsonb not null
);
alter table base.command enable row level security;
alter table base.command force row level security;
comment on table base.command is 'log: appended and read by its actor';
create policy own on base.command
    using (actor = (select current_setting('app.actor')::uuid)) with check (actor = (select current_setting('app.actor')::uuid));
