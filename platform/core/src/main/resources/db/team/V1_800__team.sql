-- Standing bodies: the community's intersectoral team (ECI), the unit that supervises (UJSS), the community consultative structure
-- (SCC); one of a kind per commune, or (uat null) for the county. Their people are named by institution and function.
create table core.standing_body (
    id         uuid primary key,                 -- UUIDv7 of the device
    uat        integer references core.uat,      -- null: the county
    kind       text not null,                    -- eci, ujss, scc
    founded_on date not null,
    act        text,                             -- by which it was founded: a decision of the local council, a protocol
    created_at timestamptz not null,
    created_by_name text not null
);
create unique index on core.standing_body (kind, coalesce(uat, 0));
create table core.body_member (
    id           uuid primary key,
    body_id      uuid not null references core.standing_body,
    uat          integer,
    name         text not null,
    institution  text not null,
    function     text not null,
    contact      text,
    account      uuid,                           -- null: somebody without an account here
    mandate_from date not null,
    mandate_to   date,                           -- the last day; null: without end
    check (mandate_to >= mandate_from)
);
create index on core.body_member (body_id);
create table core.body_protocol (                -- of collaboration
    id         uuid primary key,
    body_id    uuid not null references core.standing_body,
    uat        integer,
    number     text not null,
    signed_on  date not null,
    valid_from date not null,
    valid_to   date,                             -- the last day; null: without end
    parties    text[] not null,
    check (valid_to >= valid_from)
);
create index on core.body_protocol (body_id);
create table core.body_meeting (
    id              uuid primary key,
    body_id         uuid not null references core.standing_body,
    uat             integer,
    meets_on        date not null,
    meets_at        time,
    place           text not null,
    agenda          text not null,
    minutes         text,                        -- null until it was held
    entitled        integer,                     -- members with a mandate on that day, when it was held
    recorded_by_name text not null,
    recorded_at     timestamptz not null
);
create index on core.body_meeting (body_id, meets_on);
create table core.meeting_presence (
    meeting_id uuid not null references core.body_meeting,
    member_id  uuid not null references core.body_member,
    uat        integer,
    primary key (meeting_id, member_id)
);
create table core.meeting_decision (
    meeting_id  uuid not null references core.body_meeting,
    position    integer not null,
    uat         integer,
    words       text not null,
    responsible text,
    due         date,
    primary key (meeting_id, position)
);
call base.secure_by_place_or_county('core.standing_body');
call base.secure_by_place_or_county('core.body_member');
call base.secure_by_place_or_county('core.body_protocol');
call base.secure_by_place_or_county('core.body_meeting');
call base.secure_by_place_or_county('core.meeting_presence');
call base.secure_by_place_or_county('core.meeting_decision');
