-- Asked first, for a user who may not create extensions may well find it there.
do $$
begin
    if not exists (select 1 from pg_extension where extname = 'postgis') then
        create extension postgis;
    end if;
end
$$;
