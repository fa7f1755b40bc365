-- An import counts once it is approved. The views read what is active, and go on doing so.
alter table import drop constraint import_state_check;
alter table import add constraint import_state_check check (state in ('draft', 'active', 'rejected', 'undone'));
alter table import add column decided_at timestamp(6) with time zone;
alter table import add column decided_by varchar;
comment on column import.state is 'draft: waits for approval; active: counts; rejected: was a draft; undone: counted once';
comment on column import.decided_at is 'when a draft was approved or rejected; null for what was never a draft';
