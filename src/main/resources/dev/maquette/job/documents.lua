-- Put in front of every script that changes documents together with a job: all of its changes happen, or none.
-- A change is {kind = 'write', key, expected?, value?, seconds}, {kind = 'renew', key, seconds}
-- or {kind = 'announce', key, event, data, seconds}.

local function as_expected(changes)
  for _, change in ipairs(changes) do
    if change.expected ~= nil and (redis.call('GET', change.key) or '') ~= change.expected then
      return false
    end
  end
  return true
end

-- An event that nobody can be waiting for yet.
local function keep_event(stream, event, data, seconds)
  redis.call('XADD', stream, 'MAXLEN', '~', 1000, '*', 'event', event, 'data', data)
  redis.call('EXPIRE', stream, seconds)
end

local function announce(stream, event, data, seconds)
  keep_event(stream, event, data, seconds)
  redis.call('XADD', 'jobs:bell', 'MAXLEN', '~', 1000, '*', 'stream', stream)
end

local function apply(changes)
  for _, change in ipairs(changes) do
    if change.kind == 'announce' then
      announce(change.key, change.event, change.data, change.seconds)
    elseif change.kind == 'renew' then
      redis.call('EXPIRE', change.key, change.seconds)
    elseif change.value == nil then
      redis.call('DEL', change.key)
    else
      redis.call('SET', change.key, change.value, 'EX', change.seconds)
    end
  end
end
