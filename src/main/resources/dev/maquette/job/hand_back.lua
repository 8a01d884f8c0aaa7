-- Gives a job back to its lane without costing an attempt. KEYS: job, lane stream. ARGV: group, token, job id.
-- Answers 1, or 0 when the job belongs to somebody else or has ended.

-- A result or an intent says that the job has done something.
local function has_begun()
  for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
    if field:find('^step:') or field:find('^intent:') then
      return true
    end
  end
  return false
end

if redis.call('HGET', KEYS[1], 'status') ~= 'running' or redis.call('HGET', KEYS[1], 'token') ~= ARGV[2] then
  return 0
end
local entry = redis.call('HGET', KEYS[1], 'entry')
redis.call('XACK', KEYS[2], ARGV[1], entry)
redis.call('XDEL', KEYS[2], entry)
redis.call('HSET', KEYS[1], 'status', 'queued', 'entry', redis.call('XADD', KEYS[2], '*', 'job', ARGV[3]))
if redis.call('HINCRBY', KEYS[1], 'attempts', -1) == 0 and not has_begun() then
  -- the time that it has counts from its real start
  redis.call('HDEL', KEYS[1], 'started_at')
end
redis.call('HINCRBY', KEYS[1], 'token', 1)
return 1
