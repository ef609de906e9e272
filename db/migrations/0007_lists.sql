-- Lists and their counts read these alone: what decides who sees a matter lies in the index beside the order, so that
-- counting to a thousand does not touch the rows, which are wide.
drop index matter_due, matter_phase, matter_unit, matter_closed, matter_closed_phase;
create index matter_due on matter (office_id, sort_due, id)
  include (kind, sensitivity, unit_id, assignee_id, clock_state, resumes) where open;
create index matter_phase on matter (office_id, phase, sort_due, id)
  include (kind, sensitivity, unit_id, assignee_id, clock_state, resumes) where open;
create index matter_unit on matter (office_id, unit_id, sort_due, id)
  include (kind, sensitivity, assignee_id, clock_state, resumes) where open;
create index matter_closed on matter (office_id, begun desc, id desc)
  include (kind, sensitivity, unit_id, assignee_id) where not open;
create index matter_closed_phase on matter (office_id, phase, begun desc, id desc)
  include (kind, sensitivity, unit_id, assignee_id) where not open;
drop index matter_late, matter_begun;
create index matter_late on matter (office_id, begun desc, id desc) where late;
create index matter_begun on matter (office_id, begun desc, id desc);
drop index matter_number_key;
create index matter_number_key on matter (office_id, number_key desc, id desc) where number_key is not null;
