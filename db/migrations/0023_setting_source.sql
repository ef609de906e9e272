-- The source of a setting in its parts (document, number, article, address); what was written as one text stays one.
alter table setting alter column source type jsonb using to_jsonb(source);
