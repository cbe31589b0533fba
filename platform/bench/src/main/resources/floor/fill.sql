-- :persons people in households of three, each with an assessment of 80 answers, some with vulnerabilities and services.
select setseed(0.7);
insert into household select h, 1, 1 + h % 45, 'Sat ' || h % 9 || ', nr ' || h % 400, 3, date '2016-03-01' + h % 200
    from generate_series(1, :persons / 3) h;
insert into person select p, 1, 1 + (p - 1) / 3, 1 + ((p - 1) / 3 + 1) % 45,
        (array['Ion','Maria','Andrei','Elena','Mihai','Ana','Ștefan','Ioana','Vasile','Gheorghe'])[1 + (random() * 9)::int],
        (array['Popescu','Ionescu','Rusu','Munteanu','Lupu','Ciobanu','Stan','Dumitru'])[1 + (random() * 7)::int],
        case when random() < 0.5 then 'M' else 'F' end, date '1935-01-01' + (random() * 30000)::int,
        (1000000000000 + (random() * 8999999999999)::bigint)::text
    from generate_series(1, (:persons / 3) * 3) p;
insert into assessment select id, 1, household_id, id, locality_id, 1 + id % 150, timestamptz '2016-04-01 10:00+02' + id % 200 * interval '1 day',
        (select jsonb_object_agg('q' || lpad(q::text, 3, '0'),
            case (id + q * 7) % 5 when 0 then '"da"'::jsonb when 1 then '"nu"' when 2 then '"ns"' when 3 then to_jsonb((id * q) % 10) else 'null' end)
         from generate_series(1, 80) q) || jsonb_build_object('obs', 'observatie de teren ' || id)
    from person;
insert into vuln select row_number() over (), 1, id, id, locality_id, 'V' || lpad((1 + (id + k * 5) % 17)::text, 2, '0'), 1 + (id + k)::int % 3
    from person, generate_series(1, 2) k where id % 3 = 0;
insert into service select row_number() over (), 1, v.person_id, v.id, v.locality_id,
        (array['INFO','CONS','ACOMP','SPRIJ','REFER','MONIT','EDUC'])[1 + (v.id % 7)::int], 'S' || v.id % 120, 'planned', date '2016-06-01' + v.id::int % 90
    from vuln v, generate_series(1, 2) k;
create index on person(tenant_id, locality_id, last_name, first_name);
create index on person(household_id);
create unique index on person(tenant_id, cnp, id);
create index on assessment(tenant_id, person_id, submitted desc);
create index on vuln(tenant_id, locality_id, code);
create index on vuln(person_id);
create index on service(tenant_id, locality_id, category, status);
create index on service(person_id);
analyze;
