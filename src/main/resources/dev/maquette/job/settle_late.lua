-- Counts what a worker has spent on a job that it has lost meanwhile, so that no change of its counts any more.
-- KEYS: job. ARGV: what has not been counted, {day, millionths, seconds} as JSON, dollars that the job then has cost.
-- A job that somebody else goes on with keeps that one's own count.
local spent = cjson.decode(ARGV[1])
local fields = redis.call('HMGET', KEYS[1], 'owner', 'status')
if fields[1] then
  count(spent.day, 'spent', fields[1], spent.millionths)
  redis.call('EXPIRE', spent.day, spent.seconds)
  if fields[2] == 'running' then
    release(KEYS[1], fields[1], spent.millionths)
  else
    redis.call('HSET', KEYS[1], 'cost_usd', ARGV[2])
  end
end
return 1
