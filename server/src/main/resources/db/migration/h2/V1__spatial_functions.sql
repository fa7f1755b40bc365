-- Runs once, when the file is made: the functions stay in it for everybody who opens it.
create alias if not exists h2gis_spatial for "org.h2gis.functions.factory.H2GISFunctions.load";
call h2gis_spatial();

-- H2 cannot lock a table by a statement: an import locks this one row while it writes.
create table import_turn (only_row integer primary key);
insert into import_turn values (1);
comment on table import_turn is 'Locked by an import while it writes, so that imports come one after the other';
