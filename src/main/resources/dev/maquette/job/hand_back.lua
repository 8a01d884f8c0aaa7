-- Gives a job back to its lane without costing an attempt. KEYS: job, lane stream. ARGV: group, token, job id.
-- Answers 1, or 0 when the job belongs to somebody else or has ended.
if redis.call('HGET', KEYS[1], 'status') ~= 'running' or redis.call('HGET', KEYS[1], 'token') ~= ARGV[2] then
  return 0
end
local entry = redis.call('HGET', KEYS[1], 'entry')
redis.call('XACK', KEYS[2], ARGV[1], entry)
redis.call('XDEL', KEYS[2], entry)
redis.call('HSET', KEYS[1], 'status', 'queued', 'entry', redis.call('XADD', KEYS[2], '*', 'job', ARGV[3]))
redis.call('HINCRBY', KEYS[1], 'attempts', -1)
redis.call('HINCRBY', KEYS[1], 'token', 1)
return 1
