-- Between the counties: no beneficiary in the clear.
create schema shared;
create table shared.tenant (
    id         text primary key,
    name_ro    text not null,
    name_en    text not null,
    seen_at    timestamptz not null
);
