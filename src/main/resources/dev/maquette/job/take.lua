-- Begins an attempt for the stream entry that this worker was given, and fences out whoever had the job before.
-- KEYS: job, lane stream. ARGV: group, entry, attempts allowed, now.
-- Answers gone | exhausted record | taken record; the record is the job's fields and values in turn, where the later one of two
-- values counts.
local answer = redis.call('HGETALL', KEYS[1])
local job = {}
for i = 1, #answer, 2 do
  job[answer[i]] = answer[i + 1]
end
local waiting = job.status == 'queued' or job.status == 'running'
if not waiting or job.entry ~= ARGV[2] then
  redis.call('XACK', KEYS[2], ARGV[1], ARGV[2])
  redis.call('XDEL', KEYS[2], ARGV[2])
  return {'gone'}
end

local verdict, attempts = 'taken', tonumber(job.attempts)
if attempts >= tonumber(ARGV[3]) then
  verdict = 'exhausted'
else
  attempts = attempts + 1
end
local begun = {
  'status', 'running', 'token', tostring(job.token + 1), 'attempts', tostring(attempts),
  'started_at', job.started_at or ARGV[4],
}
redis.call('HSET', KEYS[1], unpack(begun))
for _, word in ipairs(begun) do
  table.insert(answer, word)
end
return {verdict, answer}
