-- Put in front of every script of the queue. The deliveries of an endpoint wait in one sorted set by the time at which they
-- are due; those that are being sent are in another, by the time at which their lease ends. webhooks:due says when to look
-- at which endpoint. Times are milliseconds of this server's clock.

local DUE = 'webhooks:due'

local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function due_of(endpoint)
  return 'webhook:' .. endpoint .. ':due'
end

local function sending_of(endpoint)
  return 'webhook:' .. endpoint .. ':sending'
end

local function delivery(id)
  return 'webhook:delivery:' .. id
end

local function first(set)
  return tonumber(redis.call('ZRANGE', set, 0, 0, 'WITHSCORES')[2])
end

-- At the first end of a lease; or when something is due, if there is a place for it.
local function look_again(endpoint, parallel)
  local at = first(sending_of(endpoint))
  if redis.call('ZCARD', sending_of(endpoint)) < parallel then
    local due = first(due_of(endpoint))
    if due and (not at or due < at) then
      at = due
    end
  end
  if at then
    redis.call('ZADD', DUE, at, endpoint)
  else
    redis.call('ZREM', DUE, endpoint)
  end
end
