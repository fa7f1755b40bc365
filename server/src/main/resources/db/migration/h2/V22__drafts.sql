-- An import counts once it is approved. The check of the state has no name that could be told here, so the column is made anew.
alter table import add column state_with_drafts varchar(20) default 'active' not null;
update import set state_with_drafts = state;
alter table import drop column state;
alter table import alter column state_with_drafts rename to state;
alter table import add constraint import_state_check check (state in ('draft', 'active', 'rejected', 'undone'));
alter table import add column decided_at timestamp(6) with time zone;
alter table import add column decided_by varchar;
comment on column import.state is 'draft: waits for approval; active: counts; rejected: was a draft; undone: counted once';
comment on column import.decided_at is 'when a draft was approved or rejected; null for what was never a draft';
