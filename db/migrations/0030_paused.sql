-- What is paused is counted from its index alone, as what runs and what is closed is: whoever sees few of an office's
-- matters has many passed over before a thousand are counted.
drop index matter_paused;
create index matter_paused on matter (office_id, sort_due, id)
  include (kind, sensitivity, unit_id, assignee_id, resumes) where open and clock_state = 'paused';
