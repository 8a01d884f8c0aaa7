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

-- What a job has reserved and settled, read once for the functions below, which keep it up to date.
local function account_of(job)
  local owner, reserved, day, settled, unpriced =
    unpack(redis.call('HMGET', job, 'owner', 'reserved', 'reserved_on', 'settled', 'unpriced'))
  return {
    job = job, owner = owner, reserved = tonumber(reserved) or 0, day = day, settled = tonumber(settled) or 0,
    unpriced = unpriced,
  }
end

local function release(account, most)
  local amount = math.min(most, account.reserved)
  if amount > 0 then
    count(account.day, 'reserved', account.owner, -amount)
    account.reserved = account.reserved - amount
    redis.call('HSET', account.job, 'reserved', account.reserved)
  end
end

-- Counts what a job has spent in all, {day, millionths, seconds}, as far as it is not counted yet.
local function settle(account, spent)
  local more = spent.millionths - account.settled
  if more > 0 then
    count(spent.day, 'spent', account.owner, more)
    redis.call('EXPIRE', spent.day, spent.seconds)
    redis.call('HSET', account.job, 'settled', spent.millionths)
    release(account, more)
  end
end

-- At a job's end: what it did not spend is free again.
local function close_account(account, spent)
  release(account, math.huge)
  if account.unpriced then
    count(spent.day, 'unpriced', account.owner, 1)
    redis.call('EXPIRE', spent.day, spent.seconds)
  end
end
