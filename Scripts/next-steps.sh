#!/bin/sh
# What an analyst can do after `make run`; $1 is the program.
set -eu
echo
echo "What was quarantined is Fixtures/hostile: pages made to be turned away."
echo
echo "What the warehouse holds:"
"$1" query "SELECT title, doc_number, issued_on, genre FROM notices WHERE title IS NOT NULL ORDER BY issued_on DESC LIMIT 5"
cat <<TEXT

Next:
  $1 status                    what is there, what is in quarantine
  $1 show 'PART OF A TITLE'    one notice: metadata, tree, facts, where each was read
  $1 query 'SELECT * FROM v_targets' --format csv
  $1 quarantine list           what was held back and why
  sqlite3 Output/warehouse.sqlite              or any other SQLite client
TEXT
