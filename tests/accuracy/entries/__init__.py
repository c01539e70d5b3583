"""How well entries are parsed, held against labelled reference strings in AnyStyle's form.

Rules or a model? Both, by field. A conditional random field read more titles of the half that nothing was learned from (.82
against .78), far more journals and books (.71 against .47), places and publishers (.78 against .52 and .57), most of them
of papers in computing; of entries in the styles that are taught here rules read all, the model .87 to .93. So rules read
authors, year, and whatever their marks tell; the model (`extractors/references/fields`) reads the title where the
year does not stand behind the authors, and journal, place and publisher where no mark tells them.
"""
