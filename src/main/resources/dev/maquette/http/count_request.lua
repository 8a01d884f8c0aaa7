-- Counts a request, unless as many as allowed were counted within the time before it. KEYS: the requests counted so far, by
-- their times in milliseconds. ARGV: how many are allowed, within how many milliseconds, the id of this one.
-- Answers 1, or 0 when it is not counted; how many more are allowed; the milliseconds until there is one more.
local allowed = tonumber(ARGV[1])
local span = tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - span)
local counted = redis.call('ZCARD', KEYS[1])
local granted = 0
if counted < allowed then
  redis.call('ZADD', KEYS[1], now, ARGV[3])
  redis.call('PEXPIRE', KEYS[1], span)
  counted = counted + 1
  granted = 1
end
-- more may be counted than is allowed by now, when the setting was changed
local surplus = math.max(0, counted - allowed)
local leaves = redis.call('ZRANGE', KEYS[1], surplus, surplus, 'WITHSCORES')
return {granted, math.max(0, allowed - counted), leaves[2] + span - now}
