-- What the country's place sees of a county: counts, rounded to multiples of five, and nothing else.
create table shared.county_count (
    county     text primary key,
    name       text not null,
    uats       integer not null,
    households integer not null,
    persons    integer not null,
    assessed   integer not null,
    counted_at timestamptz not null
);

-- A county sees and writes its own row; the place between the counties sees all. Unbound, nothing is seen.
alter table shared.county_count enable row level security;
alter table shared.county_count force row level security;
create policy own_county on shared.county_count
    using (current_setting('app.county', true) in (county, 'national'))
    with check (current_setting('app.county', true) = county);
