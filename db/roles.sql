-- The three roles of the database. They belong to the cluster, so a second database finds them there.
--   waishi_owner   owns the tables: migrations, backup, restore, verification. Never used by the running platform.
--   waishi_app     the running platform: row-level security by office, no right to change or remove acts.
--   waishi_reader  analysts: reads views and tables of the office it names.
do $$
declare
  role text;
begin
  foreach role in array array['waishi_owner', 'waishi_app', 'waishi_reader'] loop
    begin
      if not exists (select from pg_roles where rolname = role) then
        execute format('create role %I nosuperuser nocreatedb nocreaterole nobypassrls', role);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- another database of the cluster was being prepared at the same moment
    end;
  end loop;
  -- Whoever migrates must be able to act as the owner, and to open the platform without a password of its own.
  foreach role in array array['waishi_owner', 'waishi_app', 'waishi_reader'] loop
    if not pg_has_role(current_user, role, 'member') then
      execute format('grant %I to %I', role, current_user);
    end if;
  end loop;
end
$$;

do $$
begin
  if has_schema_privilege('waishi_owner', 'public', 'create') then
    return;
  end if;
  execute 'grant usage, create on schema public to waishi_owner';
end
$$;

do $$
begin
  if not has_database_privilege('waishi_owner', current_database(), 'create') then
    execute format('grant create, temporary on database %I to waishi_owner', current_database());
  end if;
end
$$;
