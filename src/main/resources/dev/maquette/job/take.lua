-- Begins an attempt for the stream entry that this worker was given, and fences out whoever had the job before.
-- KEYS: job, lane stream. ARGV: group, entry, attempts allowed, now.
-- Answers gone | exhausted record | taken record; the record is the job's fields and values.
local status = redis.call('HGET', KEYS[1], 'status')
local waiting = status == 'queued' or status == 'running'
if not waiting or redis.call('HGET', KEYS[1], 'entry') ~= ARGV[2] then
  redis.call('XACK', KEYS[2], ARGV[1], ARGV[2])
  redis.call('XDEL', KEYS[2], ARGV[2])
  return {'gone'}
end

redis.call('HINCRBY', KEYS[1], 'token', 1)
redis.call('HSETNX', KEYS[1], 'started_at', ARGV[4])
redis.call('HSET', KEYS[1], 'status', 'running')
local verdict = 'taken'
if tonumber(redis.call('HGET', KEYS[1], 'attempts')) >= tonumber(ARGV[3]) then
  verdict = 'exhausted'
else
  redis.call('HINCRBY', KEYS[1], 'attempts', 1)
end
return {verdict, redis.call('HGETALL', KEYS[1])}
