-- of a newer version of the program, as the tests imagine it: what older ones read stays as it is
create table later_thing (id bigint primary key);
