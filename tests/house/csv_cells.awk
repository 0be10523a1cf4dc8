# The cells of a CSV file as spreadsheets want it (RFC 4180, UTF-8 with a byte order mark): for each cell below the first
# row a line with row, column's name and value, between tabs. Ends with 1 and a sentence where the file is not so.
#
#   LC_ALL=C awk -f csv_cells.awk FILE
function wrong(what) {
  print "row " row ": " what >"/dev/stderr"
  failed = 1
  exit 1
}
BEGIN { row = 0 }
{ text = text $0 "\n" }
END {
  if (failed) exit 1
  if (substr(text, 1, 3) != "\357\273\277") wrong("no byte order mark")
  text = substr(text, 4)
  column = 1
  while (text != "") {
    if (match(text, /^"([^"]|"")*"/)) {
      cell = substr(text, 2, RLENGTH - 2)
      gsub(/""/, "\"", cell)
    } else {
      match(text, /^[^",\r\n]*/)
      cell = substr(text, 1, RLENGTH)
    }
    text = substr(text, RLENGTH + 1)
    if (row == 0) name[column] = cell
    else print row "\t" name[column] "\t" cell
    if (text ~ /^,/) {
      text = substr(text, 2)
      column++
    } else if (text ~ /^\r\n/) {
      text = substr(text, 3)
      if (row == 0) columns = column
      if (column != columns) wrong(column " cells instead of " columns)
      row++
      column = 1
    } else {
      wrong("a cell is not quoted as it should be, or the line does not end with CR and LF")
    }
  }
}
