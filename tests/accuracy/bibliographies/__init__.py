"""Essays with their lists of references, the way different people write them, and what is to be read from them.

Each essay was written down with its answers before the program had seen it. A plain text of blocks, one a line:
`# heading`, `#? line like a heading`, `^ footnote`, prose. A citation stands as `[[as written|authors year flag]]`,
with `_` for blanks in a name and L for listed, X for not, M for a near miss, S for read through another, `?` for what
may be taken either way. An entry is `@ text` (`@-` bulleted, `@3.` numbered, `@|` a row of a table, `@+` goes on
in a further paragraph, `@&` after a line break), then `= authors | year | title | c or u` for cited or not;
`-` is not compared.

The essays are of two makings, the second ("strangers") written by somebody who had not seen the first, in other
styles; "none" in an answer stands for no authors.

At first sight (of 28 essays): .88 of entries divided as they stand; of those, authors .93, year .99, title .92,
cited or not .91; .87 of citations found with first author and year, .89 of those rightly listed, 10 false ones.
At first sight of the 24 strangers: .99 of entries divided; of those, authors .96, year 1.00, title .93, cited or not
.91; .89 of citations found, .99 of those rightly listed, 21 false ones. (Afterwards 17 answers were changed in which the
answer and not the program was wrong, or either can be meant: statutes, which need no entry; names told twice.)
"""
