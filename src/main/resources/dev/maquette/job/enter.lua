-- Lets a job into a group of at most so many running ones. Members that do not run any more make room.
-- KEYS: group. ARGV: most members, job id. Answers 1 or 0.
for _, id in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  if id ~= ARGV[2] and redis.call('HGET', 'job:' .. id, 'status') ~= 'running' then
    redis.call('SREM', KEYS[1], id)
  end
end
if redis.call('SISMEMBER', KEYS[1], ARGV[2]) == 0 and redis.call('SCARD', KEYS[1]) >= tonumber(ARGV[1]) then
  return 0
end
redis.call('SADD', KEYS[1], ARGV[2])
return 1
