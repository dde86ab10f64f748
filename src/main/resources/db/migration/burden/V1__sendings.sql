create schema burden;

-- How often each form was accepted, by whose time and month; of nobody in particular.
create table burden.sendings (
  route text not null,
  level text not null check (level in ('VISITOR', 'MEMBER', 'CADRE', 'OFFICER')),
  month date not null check (extract(day from month) = 1),
  times bigint not null check (times > 0),
  primary key (month, route, level)
);
