-- Ends an attempt. ARGV[1]: {id, endpoint, status, delay, last_status?, last_error?, seconds, parallel} as JSON.
-- A failure counts only for who still has the lease; what was delivered is delivered.
local report = cjson.decode(ARGV[1])
local key = delivery(report.id)
local leased = redis.call('ZREM', sending_of(report.endpoint), report.id) == 1
if redis.call('EXISTS', key) == 1 and (leased or report.status == 'delivered') then
  local time = now()
  redis.call('HSET', key, 'status', report.status)
  redis.call('HDEL', key, 'last_status', 'last_error', 'next_attempt_at')
  if report.last_status then
    redis.call('HSET', key, 'last_status', report.last_status)
  end
  if report.last_error then
    redis.call('HSET', key, 'last_error', report.last_error)
  end
  if report.status == 'pending' then
    redis.call('HSET', key, 'next_attempt_at', time + report.delay)
    redis.call('ZADD', due_of(report.endpoint), time + report.delay, report.id)
  else
    redis.call('HSET', key, 'completed_at', time)
    redis.call('EXPIRE', key, report.seconds)
    redis.call('ZREM', due_of(report.endpoint), report.id)
  end
end
look_again(report.endpoint, report.parallel)
