-- Changes documents that no job guards. KEYS: the documents. ARGV[1]: {changes} as JSON.
-- Answers 1, or 0 when a document is not as expected.
local changes = cjson.decode(ARGV[1]).changes
if not as_expected(changes) then
  return 0
end
apply(changes)
return 1
