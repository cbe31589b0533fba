-- Published versions of the instrument; a version is never changed once published.
create table core.instrument_version (
    code         text not null,
    version      text not null,
    valid_from   date not null,
    content      json not null,                  -- the instrument with its CEL, to the letter: sha256 is of this text
    sha256       text not null,
    published_at timestamptz not null,
    primary key (code, version)
);
-- Parameters (income limits, age limits) with their validity: county or national configuration, not instrument text.
create table core.instrument_parameter (
    code       text not null,
    value      numeric not null,
    unit       text not null,
    valid_from date not null,
    valid_to   date,
    source     text not null,
    primary key (code, valid_from)
);
call base.declare_county_wide('core.instrument_version');
call base.declare_county_wide('core.instrument_parameter');
