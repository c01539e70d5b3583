"""Dates, durations, session records and hours.

`gather` is the order of work: tables, calendars and messages are read first, what no one took is read as lines and
sentences, and all drafts together become sessions and hours. The modules from the bottom up:

- Figures: `numerals`, `spoken` and `durations` find lengths in a text, `lengths` reads one known to stand alone, and
  `fact_words` says whether one does;
  `dates` finds days, `months` completes days whose month stands elsewhere, `years` fills in missing years; `values`
  reads cells.
- Words: `status` (held or not, which kind), `kinds` (coaching or supervision), `labels` (what a header stands for),
  `clients`, `codenames`, `titles` and `lettered` (who a client is), `coded` (letters for kinds), `setting` (headings).
- A table is a `grid`; `shaping` makes it plain: `stacked`, `marked`, `crossed`, `beside`, `divided_lengths`,
  `bare_lengths`, `legend`, `unrolling` each mend one way of writing. `drawn` finds tables in running text,
  `nesting` tables in cells.
- What a table holds: `purposes` (records or not), `columns`, `logs` (a row a session), `forms` (labels and values),
  `rows` (one record from its cells), `running_total`, `shared_length`; `tables` puts these together.
- Outside tables: `plain_titles` gives the paragraphs, `lines` reads labels and headlines, `telling`, `openings`,
  `asides` and `prose` sentences; `outside_tables` puts these together. `calendars` and `messages` read
  what their names say.
- All together: a draft (`record`) is dated, `aliases` and `repeats` find what is told twice, `counting` makes sessions,
  `handed_in` doubts late ones; `totals` and `hours` say what the learner states, `contract_dates` when agreements were
  made; `witness` and `tables_unread` look a second time, for what was not read.
"""
