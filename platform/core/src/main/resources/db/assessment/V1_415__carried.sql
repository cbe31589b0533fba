-- Questions whose answers were taken over from the assessment before and that nobody has confirmed or changed since.
alter table core.assessment add column carried text[] not null default '{}';
alter table core.answer_set add column carried text[] not null default '{}';
