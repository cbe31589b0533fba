-- How many of its children are at risk of separation (Law 156/2023), as the latest assessment says; told by assessment.
alter table core.household add column children_at_risk smallint not null default 0;
create index on core.household (uat) where children_at_risk > 0;
