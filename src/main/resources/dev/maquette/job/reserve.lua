-- Reserves more for a running job than was foreseen. KEYS: job. ARGV: token, reservation as JSON.
-- Answers reserved | over_budget | lost.
local wanted = cjson.decode(ARGV[2])
if redis.call('HGET', KEYS[1], 'status') ~= 'running' or redis.call('HGET', KEYS[1], 'token') ~= ARGV[1] then
  return {'lost'}
end
if exceeds_budget(KEYS[1], wanted) then
  return {'over_budget'}
end
reserve(KEYS[1], wanted)
return {'reserved'}
