-- Removes an endpoint with all its deliveries, and ends following its owner's jobs with the last one.
-- KEYS: the owner's endpoints, the followed owners. ARGV: owner, id. Answers 1, or 0 when there is no such endpoint.
if redis.call('HDEL', KEYS[1], ARGV[2]) == 0 then
  return 0
end
if redis.call('HLEN', KEYS[1]) == 0 then
  redis.call('SREM', KEYS[2], ARGV[1])
end
local of_it = 'webhook:' .. ARGV[2]
for _, set in ipairs({of_it .. ':due', of_it .. ':sending'}) do
  for _, id in ipairs(redis.call('ZRANGE', set, 0, -1)) do
    redis.call('DEL', 'webhook:delivery:' .. id)
  end
  redis.call('DEL', set)
end
redis.call('DEL', of_it .. ':deliveries')
redis.call('ZREM', 'webhooks:due', ARGV[2])
return 1
