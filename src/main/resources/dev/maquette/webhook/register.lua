-- Takes an endpoint in and begins to follow its owner's jobs. KEYS: the owner's endpoints, the followed owners.
-- ARGV: owner, id, the endpoint as JSON, most endpoints. Answers 1, or 0 when there are as many already.
if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[4]) then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
redis.call('SADD', KEYS[2], ARGV[1])
return 1
