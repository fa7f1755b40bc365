-- By which the provider of OpenID Connect knows a person: issuer and subject. Null for who has a password here.
alter table account add column subject varchar(600);

create unique index account_subject on account (subject);
