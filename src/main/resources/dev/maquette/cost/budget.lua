-- Put in front of every script that changes what jobs have reserved and spent. All amounts are whole millionths of a US dollar.
-- A day's sums are a hash: spent, reserved, unpriced (jobs that cost nobody knows what), and the same for each owner, such as
-- spent:<owner>. A job's own fields are reserved (what is left of its reservation), reserved_on (the day's key) and settled
-- (what of its spending has been counted).

local function sum(day, what)
  return tonumber(redis.call('HGET', day, what)) or 0
end

local function count(day, what, owner, amount)
  redis.call('HINCRBY', day, what, amount)
  redis.call('HINCRBY', day, what .. ':' .. owner, amount)
end

-- Whether a budget forbids a reservation {day, owner, amount, daily_limit?, caller_limit?}.
local function exceeds_budget(wanted)
  local function exceeds(limit, suffix)
    return limit and sum(wanted.day, 'spent' .. suffix) + sum(wanted.day, 'reserved' .. suffix) + wanted.amount > limit
  end
  return exceeds(wanted.daily_limit, '') or exceeds(wanted.caller_limit, ':' .. wanted.owner)
end

-- What a job reserves later is kept on the day on which it began to.
local function reserve(job, wanted)
  redis.call('HSETNX', job, 'reserved_on', wanted.day)
  count(redis.call('HGET', job, 'reserved_on'), 'reserved', wanted.owner, wanted.amount)
  redis.call('HINCRBY', job, 'reserved', wanted.amount)
  redis.call('EXPIRE', wanted.day, wanted.seconds)
end

local function release(job, owner, most)
  local reserved, day = unpack(redis.call('HMGET', job, 'reserved', 'reserved_on'))
  local amount = math.min(most, tonumber(reserved) or 0)
  if amount > 0 then
    count(day, 'reserved', owner, -amount)
    redis.call('HINCRBY', job, 'reserved', -amount)
  end
end

-- Counts what a job has spent in all, {day, millionths, seconds}, as far as it is not counted yet.
local function settle(job, spent)
  if spent.millionths == 0 then
    return
  end
  local owner, settled = unpack(redis.call('HMGET', job, 'owner', 'settled'))
  local more = spent.millionths - (tonumber(settled) or 0)
  if more > 0 then
    count(spent.day, 'spent', owner, more)
    redis.call('EXPIRE', spent.day, spent.seconds)
    redis.call('HSET', job, 'settled', spent.millionths)
    release(job, owner, more)
  end
end

-- At a job's end: what it did not spend is free again.
local function close_account(job, day, seconds)
  local owner, unpriced = unpack(redis.call('HMGET', job, 'owner', 'unpriced'))
  release(job, owner, math.huge)
  if unpriced then
    count(day, 'unpriced', owner, 1)
    redis.call('EXPIRE', day, seconds)
  end
end
