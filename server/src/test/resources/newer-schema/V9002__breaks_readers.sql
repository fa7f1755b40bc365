-- of a newer version whose rows mean something else
alter table import rename column kind to sort;
