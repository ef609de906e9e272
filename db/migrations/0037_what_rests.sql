-- What lasts and waits for nobody is no longer somebody's move: it is shown when a term of it is near its end.
update involved i set relation = 'watch' from matter m
where i.office_id = m.office_id and i.matter_id = m.id and i.relation = 'todo'
  and (m.kind, m.phase) in (
    ('normative-document', 'inForce'), ('contract', 'performing'), ('legal-adviser', 'engaged'),
    ('legal-staffing', 'current'), ('law-source', 'inForce'), ('power-item', 'current'), ('talent', 'current'),
    ('expert', 'appointed'), ('liaison-unit', 'current'), ('major-decision', 'executing'),
    ('major-decision', 'suspended'));
