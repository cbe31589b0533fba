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
