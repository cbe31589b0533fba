-- A household that moves to another commune of the county: offered by the one, accepted or refused by the other. Both sides see
-- the offer; the file is the receiver's from the moment it is accepted, and the sender keeps this row.
create table core.transfer (
    id            uuid primary key,              -- UUIDv7 of the device
    household_id  uuid not null,
    uat           integer not null references core.uat, -- where it is offered from
    to_uat        integer not null references core.uat,
    head_name     text not null,
    summary       jsonb not null,                -- what the receiver sees before accepting
    words         text not null,                 -- why, and what the sender knows of the new place
    phone         text,
    state         text not null default 'offered', -- offered, accepted, refused, withdrawn
    offered_by    uuid not null,
    offered_by_name text not null,
    offered_at    timestamptz not null,
    decided_by    uuid,
    decided_by_name text,
    decided_at    timestamptz,
    decided_words text                           -- why it was refused
);
create unique index on core.transfer (household_id) where state = 'offered';
create index on core.transfer (uat, state, offered_at);
create index on core.transfer (to_uat, state, offered_at);
alter table core.transfer enable row level security;
alter table core.transfer force row level security;
create policy scope on core.transfer using (
    uat = any ((select base.bound_uats())::integer[]) or to_uat = any ((select base.bound_uats())::integer[]));

-- The file follows: one update of the household, which every table that hangs on it or on its people takes over by its foreign
-- key. Only inside it are both communes bound; it moves nothing but what was offered to a commune of the caller and not decided.
create function core.move_household(the_transfer uuid, the_village integer, the_address text) returns integer
language plpgsql volatile as $$
declare
    bound text := current_setting('app.uats', true);
    offer core.transfer;
    fresh integer;
begin
    select * into offer from core.transfer t where t.id = the_transfer and t.state = 'offered'
        and t.to_uat = any (base.bound_uats()) for update;
    if offer is null then
        return null;
    end if;
    perform set_config('app.uats', offer.uat || ',' || offer.to_uat, true);
    fresh := core.next_household_number(offer.to_uat);
    update core.household set uat = offer.to_uat, village = the_village, address = the_address, number = fresh,
        version = version + 1 where id = offer.household_id and uat = offer.uat;
    if not found then
        fresh := null;
    end if;
    perform set_config('app.uats', coalesce(bound, ''), true);
    return fresh;
end $$;
