-- Figures as book-keeping (docs/decisions/0050): an act leaves a slip; a round works slips off and enters what the
-- matters contribute now and did not before. An entry is never changed: what no longer counts is entered with the
-- opposite sign.

-- seq of the act; 0: count the matter anew, -1: enter it for the first time, act by act.
create table figure_news (
  office_id uuid not null,
  matter_id uuid not null,
  seq integer not null,
  primary key (office_id, matter_id, seq)
);
call protect_office_table('figure_news', 'select, insert, delete');

-- Positions: what was entered up to one of them never changes again.
create table figure_seal (
  office_id uuid not null,
  n bigint not null,
  at timestamptz not null,
  primary key (office_id, n)
);
call protect_office_table('figure_seal', 'select, insert');

create table figure_entry (
  office_id uuid not null,
  seal bigint not null,
  ordinal integer not null,
  figure text not null,
  slice text not null,
  -- what is told apart or put in order: distinct figures and medians
  value text not null,
  matter_id uuid not null,
  -- the act that counts
  record uuid not null,
  -- its legal day, by which it belongs to a period
  day date not null,
  -- 1 counts, -1 takes back; a matter leaves a stock with -1 on the day it is closed
  n smallint not null,
  amount numeric,
  digest numeric not null,
  -- when the act that caused the entry was recorded
  at timestamptz not null,
  primary key (office_id, seal, ordinal)
);
create index figure_entry_record on figure_entry (office_id, figure, day, record) include (n);
create index figure_entry_matter on figure_entry (office_id, matter_id);
call protect_office_table('figure_entry', 'select, insert');

-- The sum of all entries by legal day, kept: a period is read from it, a view as of a position is this less what was
-- entered after the position.
create table figure_day (
  office_id uuid not null,
  figure text not null,
  day date not null,
  slice text not null,
  value text not null,
  n bigint not null,
  amount numeric,
  digest numeric not null,
  primary key (office_id, figure, day, slice, value)
);
call protect_office_table('figure_day', 'select, insert, update');

-- By what declarations and which calendar the matters were counted; what changes is counted anew.
create table figure_state (
  office_id uuid not null primary key,
  declared jsonb not null,
  basis jsonb not null,
  calendar_version integer not null
);
call protect_office_table('figure_state', 'select, insert, update');
