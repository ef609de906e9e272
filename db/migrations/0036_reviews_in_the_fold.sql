-- Reviews say what they are about and keep the day they were concluded: what was folded before reads the same as anew.
update matter set fold = jsonb_set(
    jsonb_set(fold, '{own,about}', coalesce(fold #> '{own,about}', 'null'::jsonb)),
    '{own,concludedOn}',
    case when fold #>> '{own,outcome}' is null then 'null'::jsonb
      else coalesce(fold #> '{taken,conclude,on}', 'null'::jsonb) end)
  where kind = 'legal-review';
update matter set fold = jsonb_set(
    jsonb_set(fold, '{own,about}', coalesce(fold #> '{own,about}', 'null'::jsonb)),
    '{own,concludedOn}',
    case when fold #>> '{own,conclusion}' is not null then coalesce(fold #> '{taken,conclude,on}', 'null'::jsonb)
      else coalesce(fold #> '{taken,confirmScope,on}', 'null'::jsonb) end)
  where kind = 'fair-competition-review';
