-- What one assessment of one person costs PostgreSQL at the least: five tables with their keys and indexes, no platform.
create table household(id bigint primary key, tenant_id int not null, locality_id int not null, address text, members int, created date);
create table person(id bigint primary key, tenant_id int not null, household_id bigint not null references household, locality_id int not null,
    first_name text, last_name text, sex char(1), birth date, cnp text);
create table assessment(id bigint primary key, tenant_id int not null, household_id bigint not null references household,
    person_id bigint not null references person, locality_id int not null, author_id int, submitted timestamptz, answers jsonb not null);
create table vuln(id bigint primary key, tenant_id int not null, assessment_id bigint not null references assessment,
    person_id bigint not null references person, locality_id int not null, code text not null, severity int);
create table service(id bigint primary key, tenant_id int not null, person_id bigint not null references person,
    vuln_id bigint not null references vuln, locality_id int not null, category text, code text, status text, due date);
create table audit(id bigint generated always as identity primary key, tenant_id int, at timestamptz default now(), actor int,
    action text, entity text, entity_id bigint, prev_hash bytea, hash bytea);
create table idem(key uuid primary key, tenant_id int, at timestamptz default now(), response jsonb);
create sequence s_ass start 10000000 cache 50;
create sequence s_v start 10000000 cache 50;
create sequence s_s start 10000000 cache 50;
