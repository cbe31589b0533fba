-- The trail. Written in the transaction of the deed, never changed; the run-time role may add and read, nothing else.
create table base.audit_entry (
    seq     bigint generated always as identity primary key,
    at      timestamptz not null default clock_timestamp(),
    actor   uuid not null,
    kind    text not null,                       -- wrote, read
    action  text not null,                       -- household.recorded, file.opened …
    subject uuid,
    uat     integer,                             -- null: county-wide
    before  jsonb,
    after   jsonb
);
create index on base.audit_entry (at desc);
create index on base.audit_entry (subject, at desc);
alter table base.audit_entry enable row level security;
alter table base.audit_entry force row level security;
comment on table base.audit_entry is 'log: appended by whoever acts, read within the bound communes';
create policy append on base.audit_entry for insert with check (actor = (select current_setting('app.actor')::uuid));
create policy scope on base.audit_entry for select using (
    uat is null or uat = any ((select base.bound_uats())::integer[]));
