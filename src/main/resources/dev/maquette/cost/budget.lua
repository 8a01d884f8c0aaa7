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

-- All that a job reserves is kept on the day on which it began to, also what it reserves after midnight.
local function reservation_day(job, wanted)
  return redis.call('HGET', job, 'reserved_on') or wanted.day
end

-- Whether a budget forbids a reservation {day, owner, amount, daily_limit?, caller_limit?, seconds}.
local function exceeds_budget(job, wanted)
  local day = reservation_day(job, wanted)
  local function exceeds(limit, suffix)
    return limit and sum(day, 'spent' .. suffix) + sum(day, 'reserved' .. suffix) + wanted.amount > limit
  end
  return exceeds(wanted.daily_limit, '') or exceeds(wanted.caller_limit, ':' .. wanted.owner)
end

local function reserve(job, wanted)
  local day = reservation_day(job, wanted)
  count(day, 'reserved', wanted.owner, wanted.amount)
  redis.call('EXPIRE', day, wanted.seconds)
  redis.call('HSET', job, 'reserved_on', day)
  redis.call('HINCRBY', job, 'reserved', wanted.amount)
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

local function count_spent(day, owner, amount, seconds)
  if amount > 0 then
    count(day, 'spent', owner, amount)
    redis.call('EXPIRE', day, seconds)
  end
end

-- Counts so much of {day, millionths, seconds}. What was reserved for it counts on the day of the reservation, whose budget
-- allowed it, and not against the next one's, which knows nothing of it.
local function spend(account, amount, spent)
  local covered = math.min(amount, account.reserved)
  release(account, covered)
  count_spent(account.day, account.owner, covered, spent.seconds)
  count_spent(spent.day, account.owner, amount - covered, spent.seconds)
end

-- Counts what a job has spent in all, {day, millionths, seconds}, as far as it is not counted yet.
local function settle(account, spent)
  local more = spent.millionths - account.settled
  if more > 0 then
    spend(account, more, spent)
    redis.call('HSET', account.job, 'settled', spent.millionths)
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
