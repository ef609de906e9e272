-- Whether somebody takes part in a matter is read from the index alone, for each row of a list that needs it.
create index involved_part on involved (office_id, matter_id, holder, relation);
drop index involved_matter;
