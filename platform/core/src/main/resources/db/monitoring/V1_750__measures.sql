-- What each household counts for, as its owners tell it: replaced whenever something happens to the household.
create table core.measure (
    household_id uuid not null,
    uat          integer not null,
    name         text not null,                  -- see monitoring/indicators.json
    month        date not null,                  -- first day of the month in which it happened
    dim          text not null default '',       -- outcome, vulnerability, category …
    n            integer not null,
    foreign key (household_id, uat) references core.household (id, uat) on update cascade
);
create index on core.measure (household_id);
-- The sums of it, kept with every change: what screens read. No household can be told from them.
create table core.measure_sum (
    uat   integer not null references core.uat,
    name  text not null,
    month date not null,
    dim   text not null,
    n     integer not null,
    primary key (uat, name, month, dim)
);
call base.secure_by_place('core.measure');
call base.secure_by_place('core.measure_sum');
