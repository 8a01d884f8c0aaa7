-- Counts what a worker has spent on a job that it has lost meanwhile, so that no change of its counts any more.
-- KEYS: job. ARGV: what has not been counted, {day, millionths, seconds} as JSON, dollars that the job then has cost.
-- A job with which somebody else goes on, now or later, keeps that one's own count.
local spent = cjson.decode(ARGV[1])
local account = account_of(KEYS[1])
if account.owner then
  spend(account, spent.millionths, spent)
  local status = redis.call('HGET', KEYS[1], 'status')
  if status ~= 'queued' and status ~= 'running' then
    redis.call('HSET', KEYS[1], 'cost_usd', ARGV[2])
  end
end
return 1
