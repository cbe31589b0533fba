-- Facts, in the transaction that made them true. Readers take rows whose transaction is below every running one, ordered by
-- (xid, seq), so that a late commit is never skipped. Ids and codes only, hence county-wide; about_uat and about_person say to
-- which streams a fact may go.
create table base.outbox (
    seq          bigint generated always as identity primary key,
    xid          xid8 not null default pg_current_xact_id(),
    at           timestamptz not null default clock_timestamp(),
    type         text not null,
    about_uat    integer,
    about_person uuid,
    payload      jsonb not null
);
create index on base.outbox (xid, seq);
create table base.outbox_cursor (
    listener text primary key,
    xid      xid8 not null,
    seq      bigint not null
);
call base.declare_county_wide('base.outbox');
call base.declare_county_wide('base.outbox_cursor');
