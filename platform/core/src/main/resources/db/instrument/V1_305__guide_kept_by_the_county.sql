-- Who published a version or set a value: null when it came with the product.
alter table core.instrument_version add published_by text;
alter table core.instrument_parameter add set_by text, add set_at timestamptz;
