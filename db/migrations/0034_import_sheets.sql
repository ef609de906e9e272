-- The sheets of the file that were read, in order: `act.batch_row` counts the rows of each from its own beginning. Nothing
-- of imports before it was kept.
alter table import_batch add column sheets jsonb;
