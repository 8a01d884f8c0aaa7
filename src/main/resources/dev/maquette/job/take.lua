-- Begins an attempt for the stream entry that this worker was given, and fences out whoever had the job before.
-- KEYS: job, lane stream. ARGV: group, entry, attempts allowed, now.
-- Answers gone | exhausted record | taken record; the record is the job's fields and values.
local status, entry, token, attempts, started =
  unpack(redis.call('HMGET', KEYS[1], 'status', 'entry', 'token', 'attempts', 'started_at'))
local waiting = status == 'queued' or status == 'running'
if not waiting or entry ~= ARGV[2] then
  redis.call('XACK', KEYS[2], ARGV[1], ARGV[2])
  redis.call('XDEL', KEYS[2], ARGV[2])
  return {'gone'}
end

local verdict = 'taken'
if tonumber(attempts) >= tonumber(ARGV[3]) then
  verdict = 'exhausted'
else
  attempts = attempts + 1
end
redis.call('HSET', KEYS[1], 'status', 'running', 'token', token + 1, 'attempts', attempts, 'started_at', started or ARGV[4])
return {verdict, redis.call('HGETALL', KEYS[1])}
