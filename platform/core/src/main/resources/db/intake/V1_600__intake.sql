-- Observation sheets (HG 691/2015) as they came, and what became of them.
create table core.notice (
    id            uuid primary key,
    uat           integer not null references core.uat,
    family_head   text not null,
    address       text not null,
    phone         text,
    children      integer,                       -- as the sender knows
    items         jsonb not null,                -- item -> da, nu
    words         jsonb not null,                -- group -> what the sender wrote
    urgent        boolean not null,
    sender_name   text not null,
    sender_function text not null,
    sender_institution text,
    sender_contact text,                         -- telephone or e-mail
    receipt       bytea not null unique,         -- SHA-256 of what the sender follows the notice by
    received_at   timestamptz not null,
    due           date not null,                 -- of the visit
    state         text not null,                 -- received, taken, closed
    taken_by      uuid,
    taken_by_name text,
    taken_at      timestamptz,
    outcome       text,                          -- vizitata, cunoscuta, negasita, trimisa, fara_riscuri
    note          text,                          -- for colleagues; never told to the sender
    household_id  uuid,                          -- that was visited
    closed_by_name text,
    closed_at     timestamptz,
    foreign key (household_id, uat) references core.household (id, uat) on update cascade
);
create index on core.notice (uat, state, due);
call base.secure_by_place('core.notice');
