-- Begins the attempts that are due and leases them. ARGV: most of them, most at once to one endpoint, milliseconds of the lease.
-- Answers the deliveries, each as its fields and values.
local most, parallel = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = now()
local claimed = {}
for _, endpoint in ipairs(redis.call('ZRANGEBYSCORE', DUE, '-inf', time, 'LIMIT', 0, most)) do
  local due, sending = due_of(endpoint), sending_of(endpoint)
  -- what a process left behind when it died
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', sending, '-inf', time)) do
    redis.call('ZREM', sending, id)
    redis.call('ZADD', due, time, id)
  end
  local places = math.min(parallel - redis.call('ZCARD', sending), most - #claimed)
  if places > 0 then
    for _, id in ipairs(redis.call('ZRANGEBYSCORE', due, '-inf', time, 'LIMIT', 0, places)) do
      redis.call('ZREM', due, id)
      if redis.call('EXISTS', delivery(id)) == 1 then
        redis.call('ZADD', sending, time + ARGV[3], id)
        redis.call('HINCRBY', delivery(id), 'attempts', 1)
        redis.call('HSET', delivery(id), 'last_attempt_at', time)
        claimed[#claimed + 1] = redis.call('HGETALL', delivery(id))
      end
    end
  end
  look_again(endpoint, parallel)
end
return claimed
