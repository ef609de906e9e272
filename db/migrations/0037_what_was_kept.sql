-- Kept since: what the chair of a meeting did, and when a nil confirmation was contradicted.
update matter set fold = jsonb_set(fold, '{own,duties}', '[]'::jsonb)
  where kind = 'meeting' and fold #> '{own,duties}' is null;
update matter set fold = jsonb_set(fold, '{own,contradicted}',
    case when phase = 'revoked' then coalesce(fold #> '{taken,revoke,on}', 'null'::jsonb) else 'null'::jsonb end)
  where kind = 'nil-confirmation' and fold #> '{own,contradicted}' is null;
