-- Questions that steps ask since, of records that took them before: what was folded reads the same as anew.
update matter set fold = jsonb_set(fold, '{own,duty}', 'null'::jsonb)
  where kind = 'incoming-document' and fold #> '{taken,instruct}' is not null and fold #> '{own,duty}' is null;
update matter set fold = jsonb_set(fold, '{own,led}', 'null'::jsonb)
  where kind = 'study-session' and fold #> '{taken,hold}' is not null and fold #> '{own,led}' is null;
update matter set fold = jsonb_set(fold, '{own,review}', 'null'::jsonb)
  where kind = 'major-decision' and fold #> '{own,review}' is null
    and coalesce(fold #> '{taken,reviewLegality}', fold #> '{taken,submit}') is not null;
update matter set fold = jsonb_set(fold, '{own,reviewNumber}', 'null'::jsonb)
  where kind = 'major-decision' and fold #> '{taken,submit}' is not null and fold #> '{own,reviewNumber}' is null;
