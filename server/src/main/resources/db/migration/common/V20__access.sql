-- Who may do what, and who did what. Of passwords, tokens and cookies only what cannot be turned back is kept.
create table account (
    name varchar(60) primary key,
    role varchar(20) not null,
    scope_unit ${code},
    scope_boundaries varchar(100),
    password_hash varchar(100) not null,
    disabled boolean not null default false,
    failures integer not null default 0,
    locked_until timestamp(6) with time zone,
    made_at timestamp(6) with time zone not null
);

create table access_token (
    id varchar(20) primary key,
    label varchar(60) not null,
    digest varchar(64) not null unique,
    role varchar(20) not null,
    scope_unit ${code},
    scope_boundaries varchar(100),
    made_at timestamp(6) with time zone not null,
    made_by varchar(100) not null,
    expires timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);

create table access_session (
    digest varchar(64) primary key,
    csrf varchar(64) not null,
    account varchar(60) not null references account (name),
    expires timestamp(6) with time zone not null
);

create table first_secret (
    digest varchar(64) primary key,
    expires timestamp(6) with time zone not null
);

create table audit (
    id bigint generated always as identity primary key,
    at timestamp(6) with time zone not null,
    who varchar(200) not null,
    role varchar(20) not null,
    action varchar(40) not null,
    subject varchar(400) not null,
    file varchar(400) not null,
    sha256 varchar(64) not null,
    outcome varchar(20) not null,
    request_id varchar(100) not null,
    detail varchar(2000) not null
);

comment on table audit is 'who did what, when, with which file: rows are added and never changed';
comment on table access_token is 'tokens of machines, by the SHA-256 of their text';
