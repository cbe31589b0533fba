-- Children at risk of being separated from their family (Law 156/2023), as their household's latest assessment says.
create table core.separation_risk (
    person_id     uuid primary key,
    uat           integer not null,
    grounds       text[] not null,               -- codes of instrument/separation-risk.json
    assessment_id uuid not null references core.assessment,
    visit_date    date not null,
    foreign key (person_id, uat) references core.person (id, uat) on update cascade
);
create index on core.separation_risk (uat);
call base.secure_by_person('core.separation_risk');
